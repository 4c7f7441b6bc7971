"""The HTML report: the same content as the workbook in one file, without any script."""

from waardebehoud.reports.html.page import render_html

__all__ = ["render_html"]
