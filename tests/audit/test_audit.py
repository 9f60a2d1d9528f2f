"""Sound in form, poor in matter: what the linter says of a bank."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.audit import check_bank, explain
from quizbot.audit.rules import rules
from quizbot.bank import load_bank
from quizbot.bank.problem import Problem, Severity

HEAD = "title: T\nquestions:\n"

# name: (questions, [(line, column, rule, words of the complaint), ...])
LINTED: dict[str, tuple[str, list[tuple[int, int, str, str]]]] = {
    "nothing to mend": (
        "- {prompt: Who painted the Nachtwacht, answer: Rembrandt}\n"
        "- {prompt: In which city does it hang, answer: Amsterdam}\n",
        [],
    ),
    "key in its prompt": (
        "- {prompt: What was the Erie Canal, answer: the Erie canal}\n",
        [(3, 12, "gives-itself-away", "The answer 'the Erie canal' stands in its own prompt.")],
    ),
    "form of the key in the prompt": (
        "- {prompt: What causes the tides, answer: tide}\n",
        [(3, 12, "gives-itself-away", "The answer 'tide'")],
    ),
    "irregular form of the key": (
        "- {prompt: What did the man who wrote do, answer: write}\n",
        [(3, 12, "gives-itself-away", "The answer 'write'")],
    ),
    "part of a word is no give-away": ("- {prompt: Which artist drew it in Artois, answer: art}\n", []),
    "one part of a list": (
        "- prompt: Which two oceans besides the Atlantic did Magellan see?\n  answer: [the Atlantic, the Pacific]\n",
        [(3, 11, "gives-itself-away", "The answer 'the Atlantic'")],
    ),
    "a key that nobody types": (
        "- prompt: Why did the pier close?\n"
        "  answer: because the storm tore off its deck and the council had no money left to mend it again\n",
        [(4, 11, "untypable", "No student would type 'because the storm tore")],
    ),
    "a key that nobody types, with a short form": (
        "- prompt: Why did the pier close?\n"
        "  answer: because the storm tore off its deck and the council had no money left to mend it again\n"
        "  accept: [storm damage]\n",
        [],
    ),
    "events that are put in order by their letters": (
        "- prompt: Put these events in order\n  kind: order\n"
        "  answer: [Ada came, 'Tom, Bo and Cy went down the lane to gather all the blackberries']\n",
        [],
    ),
    "X or Y is exempt": ("- {prompt: Is the dam of steel or of concrete, answer: concrete}\n", []),
    "true or false is exempt": ("- {kind: true_false, prompt: It is true that iron rusts., answer: 'true'}\n", []),
    "yes is no give-away": ("- {prompt: Did the crew vote yes, answer: yes}\n", []),
    "accepted answer in the prompt": (
        "- {prompt: What is the full name of Darwin, answer: Charles Darwin, accept: [Darwin]}\n",
        [(3, 78, "gives-itself-away", "The accepted answer 'Darwin'")],
    ),
    "hint that tells": (
        "- {prompt: Who painted the Nachtwacht, answer: Rembrandt, hints: [A Dutchman., It was Rembrandt.]}\n",
        [(3, 80, "hint-tells", "Hint 2 tells the answer 'Rembrandt'.")],
    ),
    "told by another prompt": (
        "- {prompt: Who built the dam, answer: Ana Ruiz}\n"
        "- {prompt: In which year did Ana Ruiz build her dam in Bonn, answer: 1987}\n",
        [(3, 39, "told-elsewhere", "The answer 'Ana Ruiz' stands in the prompt on line 4.")],
    ),
    "a name in a prompt on something else": (
        "- {prompt: Who founded the firm, answer: Ana Ruiz}\n"
        "- {prompt: When did Ana Ruiz sell the firm, answer: 1987}\n"
        "- {prompt: Where was Inge Lehmann born, answer: Copenhagen}\n"
        "- {prompt: Which science did Inge Lehmann study in Copenhagen, answer: mathematics}\n"
        "- {prompt: Who took a crust of bread, answer: Ansa}\n"
        "- {prompt: Why did Ansa share her crust with the fox, answer: because it looked hungry}\n",
        [],
    ),
    "asked twice": (
        "- {prompt: Who founded the firm, answer: Ana Ruiz}\n"
        "- {prompt: '\"Who\" founded the firm?', answer: A. Ruiz}\n",
        [(4, 12, "duplicate-prompt", "The same prompt stands on line 3.")],
    ),
    "option twice": (
        "- kind: choice\n  prompt: Which planet has rings?\n  answer: Saturn\n  distractors: [Mars, Venus, mars]\n",
        [(6, 30, "duplicate-option", "The distractor 'mars' stands there twice.")],
    ),
    "option like the key": (
        "- kind: choice\n  prompt: Which planet has rings?\n  answer: Saturn\n  distractors: [Mars, saturn]\n",
        [(6, 23, "distractor-taken", "The grader takes the distractor 'saturn' for right.")],
    ),
    "option of equal meaning": (
        "- kind: choice\n  prompt: Where was it made?\n  answer: the United States\n  distractors: [France, USA]\n",
        [(6, 25, "distractor-taken", "means the same as the key")],
    ),
    "key rejected": (
        "- {prompt: When did it open, answer: 1966, reject: [1966]}\n",
        [(3, 53, "reject-taken", "The grader takes '1966' for right, which 'reject' names.")],
    ),
    "accepted and then rejected": (
        "- {prompt: Who won, answer: Ana Ruiz, accept: [Bo Li], reject: [Bo Li]}\n",
        [(3, 65, "reject-taken", "'Bo Li'")],
    ),
}  # fmt: skip


def check(tmp_path: Path, text: str, *, strict: bool = False) -> list[Problem]:
    path = tmp_path / "bank.yaml"
    path.write_text(text, encoding="utf-8")
    return check_bank(path, strict=strict)


@pytest.mark.parametrize("name", LINTED)
def test_complaint(name: str, tmp_path: Path) -> None:
    """Each fault of matter is told at the value that has it, and honest questions get no complaint."""
    questions, expected = LINTED[name]

    problems = [p for p in check(tmp_path, HEAD + questions) if p.rule != "pronoun"]

    assert [(p.line, p.column, p.rule) for p in problems] == [row[:3] for row in expected], problems
    for problem, row in zip(problems, expected, strict=True):
        assert row[3] in problem.message


@pytest.mark.parametrize(
    ("prompt", "pronoun"),
    [
        ("When did he leave the company?", "he"),
        ("In which year did it open?", "it"),
        ("What is its capital?", "its"),
        ("Why were they built?", "they"),
        ("What did these lead to?", None),
        ("What are these?", "these"),
        ("Did she win?", "she"),
        ("How long does it take to cross?", None),
        ("What is it called when the sea falls?", None),
        ("When the tide turns, what does it do?", None),
        ("What did Darwin do when he came home?", None),
        ("Which of Darwin's books did he like least?", None),
        ("Why is it hard to breathe there?", None),
        ("Who built the dam?", None),
    ],
)
def test_leaning_pronouns(tmp_path: Path, prompt: str, pronoun: str | None) -> None:
    """A subject that is a bare pronoun is a warning; an empty "it" and one with a name before it are not."""
    problems = check(tmp_path, f"{HEAD}- {{prompt: '{prompt.replace(chr(39), chr(39) * 2)}', answer: zinc}}\n")

    assert [p.message for p in problems] == (
        [f"The prompt does not say who or what '{pronoun}' is."] if pronoun else []
    )
    assert all(p.severity is Severity.WARNING for p in problems)


def test_grader_that_refuses_the_key(tmp_path: Path) -> None:
    """A key or accepted answer that the grader does not take is an error with the grader's own reason."""
    from quizbot.audit.selftest import check_grading
    from quizbot.bank.model import Question
    from quizbot.bank.problem import Complaints
    from quizbot.bank.read import read_bank
    from quizbot.grade import Mark, Verdict

    def stubborn(question: Question, reply: str) -> Verdict:
        return Verdict(Mark.WRONG, 0.0, f"I do not like '{reply}' for {question.answer}.", "whim")

    path = tmp_path / "bank.yaml"
    path.write_text(HEAD + "- {prompt: Who, answer: b, accept: [c], reject: [d]}\n", encoding="utf-8")
    complaints = Complaints("bank.yaml")

    check_grading(read_bank(path), complaints, stubborn)

    assert [str(p) for p in complaints.sorted()] == [
        "bank.yaml:3:25: The grader refuses the key 'b': I do not like 'b' for b. "
        "Shorten the key, or set 'kind' and 'type' to what it is.",
        "bank.yaml:3:37: The grader refuses 'c', which 'accept' names: I do not like 'c' for b. "
        "Remove it from 'accept' or from 'reject', or set 'type' to what it is.",
    ]


def test_strict_counts_warnings(tmp_path: Path) -> None:
    """With strict, what was a warning is an error."""
    text = HEAD + "- {prompt: Did she win, answer: zinc}\n"

    assert [p.severity for p in check(tmp_path, text)] == [Severity.WARNING]
    assert [p.severity for p in check(tmp_path, text, strict=True)] == [Severity.ERROR]


def test_broken_bank_is_linted_where_it_is_sound(tmp_path: Path) -> None:
    """Complaints of form and of matter come together, by place."""
    problems = check(tmp_path, HEAD + "- {prompt: What is a dam, answer: dam}\n- {prompt: Who built it}\n")

    assert [(p.line, p.rule) for p in problems] == [(3, "gives-itself-away"), (4, "missing")]


def test_every_rule_is_explained() -> None:
    """Each rule that a check names can be explained, and no explanation is left over."""
    import re

    root = Path(__file__).parents[2] / "quizbot"
    sources = [path.read_text(encoding="utf-8") for room in ("audit", "bank") for path in (root / room).glob("*.py")]
    known = set(rules())
    mentioned = {word for text in sources for word in re.findall(r'"([a-z]+(?:-[a-z]+)*)"', text)} & known
    named = {
        rule
        for text in sources
        for rule in re.findall(r'\.(?:error|warn)\(\s*(?:[^()"]|\([^()]*\))*?,\s*"([a-z-]+)"', text)
    }

    assert named <= known
    assert mentioned == known
    assert all(explain(rule).endswith(".") for rule in known)


def test_shipped_banks_have_no_errors() -> None:
    """Every bank in the repository passes its own linter."""
    for path in sorted((Path(__file__).parents[2] / "question_banks").glob("*.yaml")):
        assert [str(p) for p in check_bank(path) if p.is_error] == []
        load_bank(path)
