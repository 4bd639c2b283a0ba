"""The command line: what it prints, and what it says of input that it can't use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from timeline.cli import WRONG_INPUT, main
from timeline.exchange.json import from_data, loads

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "docs" / "examples" / "report.txt"
TEXT = "The ferry left on Sunday evening. The cook may return on Saturday."


@pytest.fixture
def report(tmp_path: Path) -> str:
    """A file with a report."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf8")
    return str(path)


def stdin(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    """Let standard input be these bytes."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(raw)))


def test_timeline(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each event's window, status and words, with the source, step by step."""
    assert main([report, "--published", "2023-09-11", "--source", "Lantern"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 events in 2 steps; the order inside a step is a tie, or not known."
    assert lines[2:5] == [
        "step 1",
        "  2023-09-10 18:00 to 24:00 | reported | ferry left",
        "      “The ferry left on Sunday evening.” (Lantern)",
    ]
    assert lines[7].startswith("  2023-09-16 | possible | ")


def test_timeline_as_json(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--json gives the timeline itself."""
    assert main([report, "--published", "2023-09-11", "--json"]) == 0
    assert len(loads(capsys.readouterr().out).events) == 2


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """- reads standard input, as no file does, with or without a byte order mark."""
    for file, mark in ((["-"], b"\xef\xbb\xbf"), ([], b"")):
        stdin(monkeypatch, mark + TEXT.encode())
        assert main([*file, "--published", "2023-09-11"]) == 0
        assert "2023-09-10 18:00 to 24:00 | reported" in capsys.readouterr().out


def test_several_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every file has its own date and source."""
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text("The ferry left yesterday.", encoding="utf8")
    dates = ["--published", "2023-09-11", "--published", "2024-03-01", "--source", "A", "--source", "B"]
    assert main([*map(str, files), *dates]) == 0
    out = capsys.readouterr().out
    assert "2023-09-10" in out
    assert "2024-02-29" in out
    assert "(A)" in out
    assert "(B)" in out


def test_zone(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--zone puts a bare date on the clock of a zone."""
    assert main(["read", "yesterday", "--anchor", "2024-04-01", "--zone", "Europe/Berlin"]) == 0
    assert capsys.readouterr().out == "[2024-03-31 00:00+01:00, 2024-04-01 00:00+02:00)\n"
    assert main([report, "--published", "2023-09-11", "--zone", "+02:00"]) == 0
    assert "2023-09-10 18:00+02:00" in capsys.readouterr().out


def test_read(capsys: pytest.CaptureFixture[str]) -> None:
    """The interval, and with --why the explanation tree."""
    assert main(["read", "Sunday evening", "--anchor", "2023-09-11"]) == 0
    assert capsys.readouterr().out == "[2023-09-10 18:00, 2023-09-11 00:00)\n"
    assert main(["read", "Sunday evening", "--anchor", "2023-09-11", "--why"]) == 0
    out = capsys.readouterr().out
    assert "[2023-09-10 18:00, 2023-09-11 00:00)" in out.splitlines()[0]
    assert out.splitlines()[-1] == "`- anchor 2023-09-11"


def test_read_all(capsys: pytest.CaptureFixture[str]) -> None:
    """--all gives every reading, the preferred one first."""
    assert main(["read", "next Friday", "--anchor", "2023-09-13", "--all"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "[2023-09-22 00:00, 2023-09-23 00:00)",
        "[2023-09-15 00:00, 2023-09-16 00:00)",
    ]


def test_find(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Offsets, words and intervals."""
    assert main(["find", report, "--anchor", "2023-09-11"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "18-32 | Sunday evening | [2023-09-10 18:00, 2023-09-11 00:00)",
        "57-65 | Saturday | [2023-09-16 00:00, 2023-09-17 00:00)",
    ]


def test_find_as_json_lines(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--jsonl gives a mention in a line."""
    assert main(["find", report, "--anchor", "2023-09-11", "--jsonl"]) == 0
    mentions = [from_data(json.loads(line)) for line in capsys.readouterr().out.splitlines()]
    assert [TEXT[m.start : m.end] for m in mentions] == ["Sunday evening", "Saturday"]


def test_find_as_timeml(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--timex3 gives the text with tags."""
    assert main(["find", report, "--anchor", "2023-09-11", "--timex3"]) == 0
    out = capsys.readouterr().out
    assert 'value="2023-09-16">Saturday</TIMEX3>' in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "required"),
        (["nowhere.txt", "--published", "2023-09-11"], "cannot read 'nowhere.txt': No such file"),
        ([str(ROOT), "--published", "2023-09-11"], "Is a directory"),
        (["\0", "--published", "2023-09-11"], "null"),
        ([str(EXAMPLE)], "--published"),
        ([str(EXAMPLE), "--published", "some day"], "cannot read the anchor 'some day'"),
        ([str(EXAMPLE), "--published", "2023-02-29"], "2023-02-29"),
        ([str(EXAMPLE), "--published", ""], "cannot read the anchor ''"),
        ([str(EXAMPLE), "--published", "2023-09-11", "--published", "2023-09-12"], "2 times for 1 files"),
        ([str(EXAMPLE), "--published", "2023-09-11", "--zone", "Mars/Olympus"], "no zone 'Mars/Olympus'"),
        ([str(EXAMPLE), "--published", "2023-09-11T12:00+02:00", "--zone", "UTC"], "leave --zone out"),
        ([str(EXAMPLE), "--published", "2023-09-11", "--genre", "opera"], "opera"),
        ([str(EXAMPLE), "--published", "2023-09-11", "--bogus"], "--bogus"),
        (["read", "Sunday evning", "--anchor", "2023-09-11"], "did you mean 'evening'"),
        (["read", "", "--anchor", "2023-09-11"], "no words"),
        (["read", "next year", "--anchor", "9999-05-05"], "outside"),
        (["read", "Sunday"], "--anchor"),
        (["find", str(EXAMPLE), "--anchor", "2023-09-11", "--jsonl", "--timex3"], "not allowed with"),
    ],
)
def test_wrong_input(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One clear line on standard error, and exit code 2."""
    assert main(arguments) == WRONG_INPUT
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("timeline: error: ")
    assert err.count("\n") == 1
    assert said in err


@pytest.mark.parametrize(
    ("raw", "said"),
    [(b"", "empty"), (b" \n\t\n", "empty"), (b"on 5 May \xe9", "not UTF-8: byte 0xe9 at 9"), (b"\xff\xfeh", "0xff")],
)
def test_wrong_text(raw: bytes, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty text, and one that is not UTF-8."""
    stdin(monkeypatch, raw)
    assert main(["-", "--published", "2023-09-11"]) == WRONG_INPUT
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["find", "--help"]])
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """--help says what there is."""
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 0
    assert "usage: python -m timeline" in capsys.readouterr().out


def test_as_a_module() -> None:
    """`python -m timeline` prints the timeline of the example."""
    done = run([str(EXAMPLE), "--published", "2024-10-17"])
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"2024-09-17 | reported" in done.stdout


def test_in_an_ascii_terminal() -> None:
    """A terminal that can't show a quotation mark gets something else in its place."""
    done = run([str(EXAMPLE), "--published", "2024-10-17"], PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_broken_pipe_is_quiet() -> None:
    """Whoever closes the pipe early gets no traceback."""
    command = [sys.executable, "-m", "timeline", str(EXAMPLE), "--published", "2024-10-17"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def run(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the module in a process of its own."""
    command = [sys.executable, "-m", "timeline", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, env={**os.environ, **environment}, check=False)
