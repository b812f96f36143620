"""The files for machines, one format a module."""
