"""The records and the computed views as tables, each declared once: for CSV, SQLite and the data package."""
