"""Rules on rulings: what their effects do, and on which earlier rulings they decide."""
