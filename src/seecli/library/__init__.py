"""What Python programs ask with, and the commands themselves: a store that is open, its events, what a search found."""
