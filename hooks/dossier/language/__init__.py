"""The words of the interface, and how a language writes dates, numbers and lists."""
