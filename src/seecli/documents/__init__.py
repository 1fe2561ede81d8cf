"""A file in, its items in reading order out: lines, columns put back together, headlines and datelines found."""
