"""Types into spreadsheets as a person does. Run by the Python that LibreOffice comes with (uno)."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]


def main(jobs: Path, profile: Path) -> None:
    pipe = f"typist{profile.parent.name}".replace("-", "").replace("_", "")
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    office = subprocess.Popen([*command, f"--accept=pipe,name={pipe};urp;"])
    try:
        desktop = connect(pipe)
        for job in json.loads(jobs.read_text(encoding="utf-8")):
            fill(desktop, job)
        desktop.terminate()
    finally:
        office.wait(60)


def connect(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            time.sleep(0.25)
    raise TimeoutError(pipe)


def option(name: str, value: object) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def fill(desktop: Any, job: dict[str, Any]) -> None:
    hidden = option("Hidden", True)
    book = desktop.loadComponentFromURL(Path(job["open"]).as_uri(), "_blank", 0, (hidden,))
    book.enableAutomaticCalculation(False)  # thousands of cells, and once at the end
    for sheet, address, value in job["cells"]:
        cell = book.Sheets.getByName(sheet).getCellRangeByName(address)
        if isinstance(value, str):
            cell.setString(value)
        else:
            cell.setValue(value)
    book.calculateAll()
    kind = option("FilterName", "Calc MS Excel 2007 XML")
    book.storeToURL(Path(job["save"]).as_uri(), (kind,))
    book.close(True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
