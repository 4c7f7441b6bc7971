"""The doors in: from files to checked models, or to every problem found in them."""
