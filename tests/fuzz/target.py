"""What is attacked: something that reads what others wrote, the corpus it is attacked with, and words that it knows."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from random import Random

CORPUS = Path(__file__).parent / "corpus"

Attempt = Callable[[bytes], str]  # gives in a word what came of it; raises what the program must not raise
Mutation = Callable[[Random, list[bytes], tuple[bytes, ...]], bytes]


@dataclass(frozen=True)
class Target:
    """One reader; `begun` prepares it in a folder and gives what tries one input."""

    name: str
    begun: Callable[[Path], AbstractContextManager[Attempt]]
    tokens: tuple[bytes, ...]
    mutated: Mutation

    def corpus(self) -> dict[str, bytes]:
        """Give the committed inputs by the names of their files."""
        return {path.name: path.read_bytes() for path in self._files()}

    def _files(self) -> Iterator[Path]:
        return iter(sorted((CORPUS / self.name).iterdir()))
