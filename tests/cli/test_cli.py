"""The command line: exit statuses, formats, order, problems. The coder is replaced; the engine has its own tests."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from besa import __version__
from besa.cli import main
from besa.model import Claim, Coded, Problem, Quote, Report, When

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = ROOT / "examples" / "r1.sq.txt"


def code_first_word(report: Report, books: object) -> Coded:
    """A coder that finds one claim in every report: its first word."""
    if "PLAS" in report.text:
        raise RuntimeError("plasi")
    word = report.text.split()[0]
    quote = Quote(start=report.text.index(word), end=report.text.index(word) + len(word), text=word)
    claim = Claim(
        id=f"c-{report.id}",
        report=report.id,
        lang=report.lang or "sq",
        type="CONSULT",
        trigger=quote,
        evidence=quote,
        when=When(start=report.published),
    )
    problem = Problem(where=report.id, what="only the first word was read", severity="note")
    return Coded(report=report, lang=report.lang or "sq", claims=(claim,), problems=(problem,))


@pytest.fixture
def call(monkeypatch):
    import besa.cli.work

    monkeypatch.setattr(besa.cli.work, "code", code_first_word)
    monkeypatch.setattr(besa.cli.work, "get_books", lambda: None)

    def run(*arguments, **more):
        return CliRunner().invoke(main, [str(argument) for argument in arguments], **more)

    return run


def run_besa(*arguments, **more):
    command = [sys.executable, "-m", "besa", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False, **more)


def test_done(call):
    result = call("code", EXAMPLE, "--format", "jsonl")
    assert result.exit_code == 0
    assert [json.loads(line)["report"] for line in result.stdout.splitlines()] == ["r1.sq"]
    assert "besa: r1.sq: note: only the first word was read" in result.stderr


def test_some_could_not_be_read(call, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"PK\x03\x04")
    result = call("code", tmp_path / "a.txt", EXAMPLE, tmp_path / "no.txt", "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "ZIP archive" in result.stderr
    assert "no.txt: there is no such file" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["code"],
        ["code", "--lang", "shqip!", "a.txt"],
        ["code", "--published", "dje", "a.txt"],
        ["code", "--published", "2023-02-30", "a.txt"],
        ["code", "--format", "xml", "a.txt"],
        ["code", "--jobs", "-1", "a.txt"],
        ["code", "--jobs", "many", "a.txt"],
        ["code", "-o", "/no/such/folder/x", "a.txt"],
        ["code", "--no-such-option", "a.txt"],
        ["no-such-command"],
        ["packs", "no-such-command"],
    ],
)
def test_the_call_itself_is_wrong(call, arguments):
    assert call(*arguments).exit_code == 2


def test_one_faulty_report_costs_only_itself(call, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Një."}\n{"id": "b", "text": "PLAS"}\n{"id": "c", "text": "Tre."}\n')
    result = call("code", path, "--format", "jsonl")
    assert result.exit_code == 1
    assert [json.loads(line)["report"] for line in result.stdout.splitlines()] == ["a", "c"]
    assert "besa: b: the coder failed on this report (RuntimeError: plasi)" in result.stderr


def test_options_fill_what_the_report_leaves_open(call):
    options = ["--lang", "EN", "--published", "2023-09", "--source", "X", "--format", "text"]
    result = call("code", "-", *options, input="Hello there.")
    assert "en · 2023-09 · X · 1 claim" in result.stdout


@pytest.mark.parametrize("form", ["text", "jsonl", "json", "html", "md"])
def test_every_format_goes_to_a_file_too(call, tmp_path, form):
    out = tmp_path / "out"
    shown = call("code", EXAMPLE, "--format", form).stdout
    assert call("code", EXAMPLE, "--format", form, "-o", out).stdout == ""
    assert out.read_text(encoding="utf-8") == shown
    assert "r1.sq" in shown


def test_many_problems_are_counted_not_listed(call, tmp_path):
    (tmp_path / "a.jsonl").write_text("{\n" * 3000)
    result = call("code", tmp_path / "a.jsonl")
    assert result.exit_code == 1
    assert "and 2,000 more problems" in result.stderr


def test_version_and_help():
    assert CliRunner().invoke(main, ["--version"]).stdout == f"besa {__version__}\n"
    result = run_besa("--help")
    assert result.returncode == 0
    assert "Code reports and print what each of them claims." in result.stdout


def test_help_imports_nothing_heavy():
    heavy = "{'rich', 'trafilatura', 'py3langid', 'numpy', 'yaml', 'lxml', 'besa.pipeline', 'besa.books'}"
    program = f"""
import sys
from besa.cli import main
try:
    main(["--help"])
finally:
    print(sorted({heavy} & set(sys.modules)))
"""
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert result.stdout.endswith("[]\n")


def test_packs_check(monkeypatch):
    import besa.lint.check

    problems = [Problem(where="sq/pack.yaml:3", what="twice", severity="warning")]
    monkeypatch.setattr(besa.lint.check, "check_packs", lambda tags: problems)
    result = CliRunner().invoke(main, ["packs", "check", "sq"])
    assert (result.exit_code, result.stdout) == (0, "packs: 0 errors, 1 remarks\n")
    assert "sq/pack.yaml:3: warning: twice" in result.stderr
    problems.append(Problem(where="sq/x.yaml", what="broken"))
    assert CliRunner().invoke(main, ["packs", "check"]).exit_code == 1
    problems.clear()
    assert CliRunner().invoke(main, ["packs", "check"]).stdout == "packs: all right\n"


def test_doctor():
    result = CliRunner().invoke(main, ["doctor"])
    assert "Python" in result.stdout
    assert "languages" in result.stdout


# ---- with the engine itself


def test_the_readme_example_prints_claims():
    result = run_besa("code", "examples/karabak-2023.sq.txt", cwd=ROOT)
    assert result.returncode == 0, result.stderr
    assert "karabak-2023.sq" in result.stdout
    assert "CONSULT" in result.stdout
    assert "Traceback" not in result.stderr


def test_jobs_change_neither_content_nor_order(tmp_path):
    rows = [json.dumps({"id": f"r{n}", "lang": "sq", "text": f"Ministri u takua me {n} deputetë."}) for n in range(20)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([*rows[:10], "{", *rows[10:]]))
    alone = run_besa("code", path, "--format", "jsonl")
    shared = run_besa("code", path, "--format", "jsonl", "--jobs", "2")
    assert alone.stdout == shared.stdout
    assert alone.returncode == shared.returncode == 1
    assert alone.stderr == shared.stderr


def test_output_is_utf8_whatever_the_locale_says():
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = run_besa("code", EXAMPLE, env=environment)
    assert result.returncode == 0, result.stderr
    assert " · 2025-03-13 · Adria Press" in result.stdout


def test_a_closed_pipe_is_no_traceback():
    command = f"{sys.executable} -m besa code {ROOT / 'examples'} | head -1"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=120, check=False)
    assert "Traceback" not in result.stderr


def test_the_output_never_overwrites_a_report(call, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Një.")
    result = call("code", path, "-o", tmp_path / "." / "a.txt")
    assert result.exit_code == 2
    assert path.read_text() == "Një."


def test_the_output_in_a_folder_is_no_report(call, tmp_path):
    (tmp_path / "a.txt").write_text("Një.")
    out = tmp_path / "claims.jsonl"
    for _ in range(2):
        assert call("code", tmp_path, "--format", "jsonl", "-o", out).exit_code == 0
        assert [json.loads(line)["report"] for line in out.read_text().splitlines()] == ["a"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_no_traceback(unbuffered):
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "besa", "code", str(EXAMPLE)]
        env = os.environ | {"PYTHONUNBUFFERED": unbuffered}
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120, check=False, env=env)
    assert result.returncode == 2
    assert "standard output: cannot be written" in result.stderr
    assert "Traceback" not in result.stderr
