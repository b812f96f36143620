"""Begins a record of what was pointed at: a law or a decision by its citation, a publication by its address."""
