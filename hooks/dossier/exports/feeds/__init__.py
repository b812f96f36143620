"""Feeds: what changed, as entries with permanent ids, in Atom and JSON Feed, and the dates ahead as a calendar."""
