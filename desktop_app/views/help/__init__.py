"""Help without the internet: pages for every screen, the glossary, what the program is made of."""
