"""What is printed: sheets of the clinic as documents of pages, shown, printed, and saved as PDF."""
