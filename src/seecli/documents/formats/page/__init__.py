"""The parts of a page of HTML: what of it is content, its blocks of text, and when it was published."""
