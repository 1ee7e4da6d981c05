"""The engine never asks which language it is in: what it knows of words and languages stands in packs."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

SOURCE = Path(__file__).parent.parent / "src" / "besa"
PACKS = SOURCE / "packs"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if PACKS not in path.parents)
STAGES = [path for path in MODULES if path.relative_to(SOURCE).parts[0] in ("books", "text", "finding", "coding", "pipeline.py")]
LANGUAGES = yaml.safe_load((PACKS / "codebook" / "languages.yaml").read_text(encoding="utf-8"))["languages"]
TAGS = {*LANGUAGES, *(path.name for path in (PACKS / "languages").iterdir() if path.is_dir())}
#: Literals that are tags by chance: a feature of forms (plural), a mode of SQLite (read only).
CHANCE = {"pl", "ro"}
#: Word lists of a grammar whose words no module may hold. The names of functions (with, in, to) are the engine's own.
LISTS = ("genitive", "possessive", "determiners", "coordinators", "contrast", "relatives", "clitics", "negation", "pronouns", "fillers")
_TOKENS = ("low", "lows", "norm", "folded")


def literals(path: Path) -> Iterator[tuple[ast.Constant, int]]:
    """The string literals of a module that are no docstrings, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node, node.lineno


def is_token(node: ast.expr) -> bool:
    """``low``, ``token.low``, ``lows[place]``: an expression that is a word of a text; what a word is looked up as is none."""
    while isinstance(node, ast.Subscript):
        node = node.value
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return name in _TOKENS


def words_of(tag: str) -> set[str]:
    grammar = yaml.safe_load((PACKS / "languages" / tag / "grammar.yaml").read_text(encoding="utf-8"))
    return {str(word).lower() for key in LISTS for word in grammar.get(key) or () if len(str(word)) > 2}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_names_a_language(path):
    named = [(line, node.value) for node, line in literals(path) if node.value in TAGS - CHANCE]
    assert not named


@pytest.mark.parametrize("path", STAGES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_stage_holds_a_word_of_a_language(path):
    """No literal in a comparison with a token of the text has a letter, unless it is one of the engine's own names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and is_token(node.left):
            for right in node.comparators:
                for inner in ast.walk(right):
                    if isinstance(inner, ast.Constant) and isinstance(inner.value, str) and any(c.isalpha() for c in inner.value):
                        found.append((node.lineno, ast.unparse(node)))
    assert not found


@pytest.mark.parametrize("tag", sorted(path.parent.name for path in PACKS.glob("languages/*/pack.yaml")))
def test_no_stage_holds_a_word_of_a_grammar_beyond_the_engine_s_own_names(tag):
    documented = set(re.findall(r"[a-z]+", (Path(__file__).parent.parent / "docs" / "packs.md").read_text(encoding="utf-8").lower()))
    words = words_of(tag) - documented
    held = {(path.name, node.value) for path in STAGES for node, _ in literals(path) if node.value.lower() in words}
    assert not held
