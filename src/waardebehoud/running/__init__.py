"""Doing much at once: workers that may die, results kept between runs."""
