"""What was meant by a date or a quotation that is not written as records write them."""
