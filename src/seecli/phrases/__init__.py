"""Text in, value out: dates, periods, numbers, amounts and links; knows no documents."""
