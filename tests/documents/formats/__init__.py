"""Documents made for the tests of the formats: the same articles as PDF, HTML, DOCX and text."""
