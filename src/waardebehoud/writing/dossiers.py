"""A dossier on disk that is brought up to date answer by answer, its comments kept."""

from __future__ import annotations

import codecs
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
import yaml_rs
from pydantic import ValidationError

from waardebehoud.dossier import Dossier
from waardebehoud.errors import CannotWrite
from waardebehoud.writing.atomic import write_bytes
from waardebehoud.writing.content import dossier_data
from waardebehoud.writing.layout import Layout, comments_in, read_layout
from waardebehoud.writing.yaml_text import block, entry

Stamp = tuple[int, int]
"""What tells one state of a file from another: when it changed, and its size."""


class DossierFile:
    """The one writer of a dossier file; keeps its text cut up, so that a save is quick."""

    def __init__(self, path: Path, order: Sequence[str]) -> None:
        self.path = path
        self.order = order
        self.is_json = path.suffix.lower() == ".json"
        self._mark = b""
        self._newline = "\n"
        self._data: dict[str, Any] = {}
        self._text = ""
        self._layout: Layout | None = None
        self._stamp: Stamp | None = None

    def open(self, dossier: Dossier) -> None:
        """Take over the file as it stands, which holds this dossier."""
        self._stamp = self._stamp_now()
        raw = self.path.read_bytes()
        self._mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
        text = raw.decode("utf-8-sig")
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._data = dossier_data(dossier, self.order)
        self._text = text.replace("\r\n", "\n")
        self._layout = None

    def save(self, dossier: Dossier) -> None:
        """Put a dossier on disk, whole or not at all; CannotWrite leaves the file as it was."""
        if self._stamp_now() != self._stamp:
            raise CannotWrite("error.changed_elsewhere", path=self.path)
        data = dossier_data(dossier, self.order)
        text = self._json(data) if self.is_json else self._yaml(data)
        content = self._mark + text.replace("\n", self._newline).encode()
        try:
            write_bytes(self.path, content)
        except CannotWrite:
            self._layout = None  # cut from the text on disk again, or the change would linger
            raise
        self._text, self._data = text, data
        self._stamp = self._stamp_now()

    @property
    def changed_elsewhere(self) -> bool:
        """Whether somebody else wrote the file since it was opened or saved."""
        return self._stamp_now() != self._stamp

    def _stamp_now(self) -> Stamp | None:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return found.st_mtime_ns, found.st_size

    def _json(self, data: dict[str, Any]) -> str:
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"

    def _yaml(self, data: dict[str, Any]) -> str:
        """The old text with what changed in it; all anew where that does not read back."""
        layout = self._layout or read_layout(self._text)
        if layout is None:
            return self._anew(data)
        for name, value in data.items():
            if value != self._data.get(name):
                layout.put(name, self._data.get(name), value, self.order)
        text = layout.text
        if not reads_back(text, data, self.order):
            return self._anew(data)
        self._layout = layout if layout.cut else None
        return text

    def _anew(self, data: dict[str, Any]) -> str:
        """The whole dossier, written from its data; the comments of the old text on top."""
        self._layout = None
        comments = "".join(f"{comment}\n" for comment in comments_in(self._text))
        return comments + new_text(data)


def new_text(data: dict[str, Any]) -> str:
    """A dossier in YAML."""
    return "".join(
        block(key, value, "") if isinstance(value, dict) else entry(key, value, "")
        for key, value in data.items()
    )


def reads_back(text: str, data: dict[str, Any], order: Sequence[str]) -> bool:
    """Whether the reader finds in a text exactly what was to be written."""
    try:
        found = Dossier.model_validate(yaml_rs.loads(text, parse_datetime=False))
    except (yaml_rs.YAMLDecodeError, ValidationError, yaml.YAMLError):
        return False
    return dossier_data(found, order) == data
