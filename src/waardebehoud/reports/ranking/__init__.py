"""The ranking of a tender: workbook, robustness for internal use, motivation per bid."""
