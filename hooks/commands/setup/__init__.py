"""How the launcher makes its environment; standard library only."""
