"""The status of each subject for others: as data, and as cards and badges for their pages."""
