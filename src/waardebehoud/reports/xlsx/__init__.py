"""The Excel report: a record for the project file, values and no formulas."""

from waardebehoud.reports.xlsx.book import render_xlsx

__all__ = ["render_xlsx"]
