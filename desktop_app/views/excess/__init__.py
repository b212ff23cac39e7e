"""What is left of a credit once its invoice is settled: all of it goes somewhere."""
