"""What the documents say is what there is: commands, options, pack files, dependencies."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from besa.cli import main

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LANGUAGES = ROOT / "src" / "besa" / "packs" / "languages"


def walk(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for below in command.list_commands(context):
            yield from walk(command.get_command(context, below), f"{name} {below}")


COMMANDS = dict(walk(main, "besa"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name):
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    heading = name if name == "besa" else f"# {name}\n"
    assert heading in text
    section = text.split(heading, 1)[1].split("\n## ", 1)[0]
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Argument):
            assert parameter.make_metavar(click.Context(COMMANDS[name])).strip("[].") in section
        for option in parameter.opts if isinstance(parameter, click.Option) else ():
            assert re.search(rf"(?<![\w-]){option}\b", section), option
        if isinstance(parameter.type, click.Choice):
            for choice in parameter.type.choices:
                assert f"`{choice}`" in section


def test_every_command_has_help():
    for name, command in COMMANDS.items():
        assert command.help, name


def test_the_help_list_agrees_with_the_commands():
    from besa.cli import COMMANDS as listed

    for name, (_, line) in listed.items():
        assert COMMANDS[f"besa {name}"].help.startswith(line)


def pack_files() -> set[str]:
    names = {path.name for path in LANGUAGES.glob("*/*") if path.is_file() and path.suffix in (".yaml", ".tsv")}
    return {name for name in names if not name.startswith(".")}


@pytest.mark.parametrize("name", sorted(pack_files()))
def test_every_pack_file_is_documented(name):
    assert name in (DOCS / "packs.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["pack.yaml", "actors.yaml", "attribution.yaml", "morphology.yaml"])
def test_every_top_level_key_of_the_packs_is_documented(name):
    text = (DOCS / "packs.md").read_text(encoding="utf-8")
    for path in sorted(LANGUAGES.glob(f"*/{name}")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        missing = [key for key in data if not re.search(rf"`{key}[:`]|^{key}:", text, re.M)]
        assert not missing, f"{path}: {missing}"


def test_every_dependency_is_explained():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    wanted = [
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]
    for requirement in wanted:
        assert f"`{re.split('[<>=]', requirement)[0]}`" in text, requirement


def test_the_test_command_is_the_one_ci_runs():
    [command] = re.findall(r"&& (python -m pytest .*)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_links_lead_somewhere():
    for page in [*ROOT.glob("*.md"), *DOCS.glob("*.md"), *ROOT.glob("examples/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page}: {target}"
