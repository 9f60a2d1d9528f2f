"""Learning over days, in plain lines through real pipes: modes, the set clock, leaving and going on."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from test_cli_play import BANK, QUIZBOT, RIGHT, talk

from quizbot.store.answers import AnswerStore
from quizbot.store.paths import answers_file

HARBOUR = ("play", str(BANK), "--plain")


def shelve() -> None:
    """Put two banks into the learner's folder."""
    banks = Path(os.environ["QUIZBOT_DATA_DIR"]) / "banks"
    banks.mkdir(parents=True)
    (banks / "harbour.yaml").write_bytes(BANK.read_bytes())
    bees = "id: bees\ntitle: On bees\nquestions:\n- {id: hum, prompt: What hums?, answer: a bee}\n"
    (banks / "bees.yaml").write_text(bees, encoding="utf-8")


def test_whole_learn_session_by_pipe() -> None:
    """A miss comes back twice behind other questions; the summary names it, that it was learnt, and what returns."""
    done = talk(["Tom Thornbury", "hint", "Tom", *RIGHT[1:], "Ada Thornbury", RIGHT[1], "Ada Thornbury"])

    assert done.returncode == 0
    assert done.stdout.count("Question 1 of 6") == 3
    assert done.stdout.count(", once more: ") == 3
    assert "Summary: 5 of 6 right" in done.stdout
    assert "Summary: To come back: 1 tomorrow, " in done.stdout
    assert "(you said “Tom”, learnt since)" in done.stdout
    assert "Nothing is left open." in done.stdout


def test_review_asks_over_all_banks_what_is_due() -> None:
    """A week later the review mixes the banks, names each question's quiz, and empties what is due."""
    shelve()
    talk(RIGHT, "play", "harbour", "--plain", QUIZBOT_CLOCK="2026-11-02T09:00")
    talk(["a bee"], "play", "bees", "--plain", QUIZBOT_CLOCK="2026-11-02T09:30")
    early = talk([], "play", "--mode", "review", "--plain", QUIZBOT_CLOCK="2026-11-02T20:00")
    assert "Nothing is due now. Next: " in early.stdout

    review = ("play", "--mode", "review", "--plain", "--seed", "1")
    keys = dict(zip(("Who", "In which", "What do", "True", "Which", "What single", "What hums"),
                    (*RIGHT, "a bee"), strict=True))  # fmt: skip
    replies: list[str] = []
    for _ in range(8):
        done = talk(replies, *review, QUIZBOT_CLOCK="2026-12-20T09:00", QUIZBOT_DATA_DIR=copied(len(replies)))
        if "of 7 right" in done.stdout and "You stopped" not in done.stdout:
            break
        asked = done.stdout.rsplit("Question ", 1)[1].split(": ", 1)[1]
        replies.append(next(key for start, key in keys.items() if asked.startswith(start)))

    assert "Summary: 7 of 7 right" in done.stdout
    assert "(On bees): What hums?" in done.stdout
    assert "(The harbour at Lindness): " in done.stdout


def copied(number: int) -> str:
    """Return the learner's folder as it is now, under another name."""
    data = Path(os.environ["QUIZBOT_DATA_DIR"])
    copy = data.with_name(f"copy-{number}")
    shutil.copytree(data, copy)
    return str(copy)


def test_review_with_nothing_due_offers_to_cram() -> None:
    """Saying yes practises what is weakest instead."""
    shelve()
    talk(["a wasp", "a fly", "quit"], "play", "bees", "--plain", QUIZBOT_CLOCK="2026-11-02T09:00")
    at = {"QUIZBOT_CLOCK": "2026-11-02T09:01"}
    assert "(yes/no): no" in talk(["no"], "play", "bees", "--mode", "review", "--plain", **at).stdout
    done = talk(["yes", "a bee"], "play", "bees", "--mode", "review", "--plain", **at)

    assert "On bees: 1 question. Misses and the weakest first." in done.stdout
    assert "Summary: 1 of 1 right" in done.stdout


def test_leaving_and_going_on() -> None:
    """What was left is offered by a question; yes goes on, no begins anew, and either can be said beforehand."""
    talk(RIGHT[:2], *HARBOUR)
    again = talk(["maybe", "yes", *RIGHT[2:3]], *HARBOUR)
    assert again.stdout.count("You left this quiz after 2 of 6 questions. Go on with it? (yes/no): ") == 2
    assert "Question 3 of 6" in again.stdout

    on = talk(RIGHT[3:], *HARBOUR, "--resume")
    assert "You go on after 3 of 6." in on.stdout
    assert "Summary: 6 of 6 right, 100%." in on.stdout
    nothing = talk([], *HARBOUR, "--resume")
    assert "nothing was left" in nothing.stderr

    talk(["/skip"], *HARBOUR)
    assert "You left" not in talk(["/skip"], *HARBOUR, "--new").stdout
    assert "You left this quiz after 1 of 6" in talk([], *HARBOUR).stdout


def test_time_limit_is_told_and_for_tests_alone() -> None:
    """`--time` is shown with each answer; without a test, or without sense, it is wrong usage."""
    done = talk(["Ada Thornbury"], *HARBOUR, "--mode", "test", "--time", "1h30m")
    assert "90 minutes left." in done.stdout

    for arguments in (("--time", "10m"), ("--mode", "test", "--time", "soon"), ("--mode", "test", "--time", "0")):
        wrong = talk([], *HARBOUR, *arguments)
        assert wrong.returncode == 2
        assert "--time" in wrong.stderr
        assert wrong.stdout == ""


def test_clock_that_is_no_time_is_wrong_usage() -> None:
    """A clock that cannot be read is told in one line with the way to write it."""
    done = talk([], *HARBOUR, QUIZBOT_CLOCK="next week")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "2026-11-25T09:00" in done.stderr


def test_damaged_answers_do_not_stop_the_quiz() -> None:
    """When the file of answers cannot be read it is told once, and the quiz goes on unkept."""
    answers_file().parent.mkdir(parents=True, exist_ok=True)
    answers_file().write_bytes(b"garbage" * 1000)
    done = talk(RIGHT, *HARBOUR)

    assert len(done.stderr.splitlines()) == 1
    assert "damaged" in done.stderr
    assert "Summary: 6 of 6 right" in done.stdout


def killed_after(replies: list[str]) -> None:
    """Say `replies`, and kill the program as soon as the last one was answered."""
    command = [*QUIZBOT, *HARBOUR, "--seed", "1"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for reply in replies:
            process.stdin.write(f"{reply}\n")
            process.stdin.flush()
            while f"Your answer: {reply}\n" not in process.stdout.readline():
                pass
            assert process.stdout.readline() == "\n"
            assert process.stdout.readline() != ""
        process.send_signal(signal.SIGKILL)


SAID = ["Tom", "hint", "Ada Thornbury", "1784", "1874", "crab", "false", "slate", "hint"]
CLOSED = [0, 0, 1, 1, 2, 3, 4, 4, 4]


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize("said", sorted(random.Random(7).sample(range(1, len(SAID) + 1), 4)))
def test_kill_loses_at_most_the_reply_being_typed(said: int) -> None:
    """Killed at a random reply that was answered, the quiz goes on from just there, with its tries and hints."""
    killed_after(SAID[:said])
    done = talk(["why"], *HARBOUR, "--resume")

    assert f"Question {CLOSED[said - 1] + 1} of 6" in done.stdout
    assert done.stdout.count("You go on after") == (CLOSED[said - 1] > 0)
    if SAID[said - 1] in ("Tom", "1784", "slate"):
        assert f"“{SAID[said - 1]}” was marked" in done.stdout
    with AnswerStore(answers_file()) as store:
        left = next(store.unfinished())
    assert left.closed in (CLOSED[said - 1], CLOSED[said - 1] + 1)
