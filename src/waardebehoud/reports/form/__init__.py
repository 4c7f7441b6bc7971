"""The Excel form: fill in offline, see the score while typing."""

from waardebehoud.reports.form.book import render_form

__all__ = ["render_form"]
