"""What scripts/damage is made of: the kinds of damage, and the score of a repair."""
