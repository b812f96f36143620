"""Fuzzing: real records changed at random go through reading, rules and rendering, where nothing may break or break out."""
