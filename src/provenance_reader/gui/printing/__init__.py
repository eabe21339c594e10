"""The article on paper: its text with the marks, and beside it numbered notes on who says what."""
