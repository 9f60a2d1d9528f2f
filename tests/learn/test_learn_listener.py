"""The second opinion on a reply: what it hears, and what becomes of it beside the rules."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from harbour_talk import HARBOUR, NOW, verdict
from numpy.typing import NDArray

from quizbot.bank.model import Kind
from quizbot.errors import JudgeError
from quizbot.grade.judge import Judge
from quizbot.grade.judge.encoder import Encoder
from quizbot.grade.verdict import Mark
from quizbot.learn import Session
from quizbot.learn.intents import Intent, Listener, Pending, Reading, listener
from quizbot.learn.intents.opinion import weighed_up
from quizbot.learn.understanding import understand

PACKAGE = Path(listener.__file__).parents[2]
MODEL = PACKAGE / "learn/intents/model"
ENCODER, VOCABULARY = PACKAGE / "grade/model/encoder.onnx", PACKAGE / "read/model/tokenizer.json"
MILL = Pending("Where did the miller hide the flour?", Kind.SHORT, ("under the old mill",), has_verdict=True)
RAIN = Pending("Why was the fair put off?", Kind.SHORT, ("because of the rain",), has_verdict=True)
NOT_LAYERS = (
    b"\x93NUMPY\x01\x00v\x00"
    + b"{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }".ljust(117)
    + b"\n"
    + bytes(8)
)
"""One array, where a file of several by name is wanted."""
SIGN = Pending("What does the sign on the gate say?", Kind.SHORT, ("Keep out",), has_verdict=True)


@pytest.fixture(scope="module")
def heard() -> Listener:
    found = Listener.packaged()
    assert found is not None
    return found


def chances(**likely: float) -> dict[Intent, float]:
    """Return `likely`, what is left shared by all other intents."""
    named = {Intent(intent): chance for intent, chance in likely.items()}
    rest = [intent for intent in Intent if intent not in named]
    return named | dict.fromkeys(rest, (1 - sum(likely.values())) / len(rest))


@pytest.mark.parametrize(
    ("found", "likely", "intent", "rival"),
    [
        (Intent.ANSWER, {"answer": 0.9}, Intent.ANSWER, None),
        (Intent.SKIP, {"skip": 0.9}, Intent.SKIP, None),
        (Intent.ANSWER, {"skip": 0.98}, Intent.SKIP, None),
        (Intent.ANSWER, {"skip": 0.55, "answer": 0.44}, Intent.ANSWER, Intent.SKIP),
        (Intent.SKIP, {"answer": 0.75, "skip": 0.24}, Intent.SKIP, Intent.ANSWER),
        (Intent.HINT, {"skip": 0.98}, Intent.SKIP, None),
        (Intent.RESTART, {"again": 0.9}, Intent.RESTART, None),
        (Intent.UNDO, {"override": 0.9}, Intent.UNDO, None),
    ],
)
def test_rules_and_listener_are_weighed(
    found: Intent, likely: dict[str, float], intent: Intent, rival: Intent | None
) -> None:
    """Where they agree it stands; a listener that is sure wins; where an answer is as likely as not the bot asks."""
    reading = weighed_up(Reading(found), chances(**likely), "whatever he may do about it", MILL)

    assert (reading.intent, reading.rival) == (intent, rival)


@pytest.mark.parametrize(("reply", "intent"), [("onward", Intent.ANSWER), ("he went on past it", Intent.SKIP)])
def test_few_words_that_no_rule_knows_are_rather_an_answer(reply: str, intent: Intent) -> None:
    """Of wishes of a word or two the rules know most, so that what they do not know answers; of sentences few."""
    assert weighed_up(Reading(Intent.ANSWER), chances(answer=0.3, skip=0.69), reply, MILL).intent is intent


def test_listener_alone_gives_nothing_up_in_doubt() -> None:
    """What shows the key or ends the sitting is asked about, unless a rule knows it or the listener is sure."""
    unsure, sure = (
        weighed_up(Reading(Intent.SMALLTALK), chances(dont_know=each, smalltalk=0.01), "oh my days so", MILL)
        for each in (0.5, 0.98)
    )

    assert (unsure.intent, unsure.rival) == (Intent.DONT_KNOW, Intent.ANSWER)
    assert (sure.intent, sure.rival) == (Intent.DONT_KNOW, None)


@pytest.mark.parametrize("intent", [Intent.HINT, Intent.TOPIC, Intent.SKIP])
def test_listener_alone_does_nothing_in_doubt_that_is_felt(intent: Intent) -> None:
    """What costs credit or changes the questions, and no rule knows, is asked about unless it is likely."""
    unsure, likely = (
        weighed_up(Reading(Intent.ANSWER), chances(**{intent.value: each}), "time on H3?", MILL) for each in (0.3, 0.8)
    )

    assert (unsure.intent, unsure.rival) == (intent, Intent.ANSWER)
    assert (likely.intent, likely.rival) == (intent, None)


def test_listener_alone_does_not_overrule_a_rule_on_few_words() -> None:
    """“Go back” looks like an answer to whoever only compares: where a rule knows it, the bot asks."""
    likely = chances(answer=0.995)
    long, short = (weighed_up(Reading(Intent.SKIP), likely, text, MILL) for text in ("he went past it then", "go on"))

    assert (long.intent, long.rival) == (Intent.ANSWER, None)
    assert (short.intent, short.rival) == (Intent.ANSWER, Intent.SKIP)


@pytest.mark.parametrize("reply", ["give me the answer", "What's the answer?", "show me the answer"])
def test_who_wants_the_answer_gets_it(reply: str, heard: Listener) -> None:
    """What asks for the answer is no hint, whatever the listener makes of it."""
    assert understand(reply, MILL, heard) == Reading(Intent.DONT_KNOW)


@pytest.mark.parametrize("reply", ["oops", "Is this a trick question?", "my bad"])
def test_a_sigh_costs_nothing(reply: str, heard: Listener) -> None:
    """Talk that everybody knows is no answer and gives nothing up."""
    assert understand(reply, MILL, heard).intent is Intent.SMALLTALK


@pytest.mark.parametrize("word", ["hint", "Skip", "quit", "why?"])
def test_a_command_typed_as_help_lists_it_is_obeyed(word: str) -> None:
    """Nothing is loaded, let alone asked, for a bare command; where the key may be the same word rules doubt it."""
    unloadable = Listener(Encoder(Path("nowhere"), Path("nowhere")))

    assert understand(word, MILL, unloadable).intent is not Intent.ANSWER


def test_nothing_is_contested_before_a_verdict() -> None:
    """However much a reply sounds like a protest, there must be a verdict to speak of."""
    fresh = Pending(MILL.prompt, MILL.kind, MILL.answers)

    assert weighed_up(Reading(Intent.ANSWER), chances(override=0.99), "it counts", fresh).intent is Intent.ANSWER
    assert weighed_up(Reading(Intent.ANSWER), chances(override=0.99), "it counts", MILL).intent is Intent.OVERRIDE


def test_what_no_rule_matched_still_has_a_subject() -> None:
    """The word to explain is one of the question; a topic follows its little word."""
    word = weighed_up(Reading(Intent.ANSWER), chances(define=0.99), "flour, unknown word", MILL)
    topic = weighed_up(Reading(Intent.ANSWER), chances(topic=0.99), "rather have ones about the old bridge", MILL)

    panel = Pending("Who led the Panel of Experts?", Kind.SHORT, ("Ada Morn",))
    term = weighed_up(Reading(Intent.ANSWER), chances(define=0.99), "the panel of experts, whats that", panel)

    assert (word.intent, word.subject) == (Intent.DEFINE, "flour")
    assert term.subject == "panel of experts"
    assert (topic.intent, topic.subject) == (Intent.TOPIC, "the old bridge")


def test_capitals_and_length_are_told_to_the_network() -> None:
    """The pieces keep no capitals, so a title and a name are marked; a long reply is cut, not refused."""
    encoder = Encoder(ENCODER, VOCABULARY)
    plain, title, name = (
        listener.listen(text, MILL, encoder) for text in ("leave me here", "Leave Me Here", "ask Ada Byron, I think")
    )

    assert (plain.first, title.first, name.first) == (1, 3, 2)
    assert plain.count == title.count == 3
    assert listener.listen("on and on " * 100, MILL, encoder).count == listener.LONGEST_REPLY


@pytest.mark.parametrize(
    ("reply", "pending", "intent"),
    [
        ("beneath that ancient mill", MILL, Intent.ANSWER),
        ("in the cellar, i believe", MILL, Intent.ANSWER),
        ("it poured all morning", RAIN, Intent.ANSWER),
        ("stay away", SIGN, Intent.ANSWER),
        ("my mind is a blank here", MILL, Intent.DONT_KNOW),
        ("point me the right way a little", RAIN, Intent.HINT),
        ("on to the following one", RAIN, Intent.SKIP),
        ("that will do for this evening", MILL, Intent.QUIT),
        ("would love some tougher stuff", RAIN, Intent.HARDER),
        ("what was it you wanted to know again", MILL, Intent.REPEAT),
    ],
)
def test_replies_are_heard(heard: Listener, reply: str, pending: Pending, intent: Intent) -> None:
    """Free words for a wish are one, and answers in other words stay answers."""
    assert understand(reply, pending, heard).intent is intent


def test_the_same_reply_is_heard_alike(heard: Listener) -> None:
    """The chances sum to 1 and are the same every time; an empty prompt and signs alone are heard too."""
    first = heard.chances("no idea", MILL)

    assert first == heard.chances("no idea", MILL)
    assert sum(first.values()) == pytest.approx(1)
    assert sum(heard.chances("\u200d", Pending()).values()) == pytest.approx(1)


@pytest.mark.parametrize("content", [b"{}", b"PK\x03\x04", b"", NOT_LAYERS])
def test_a_damaged_listener_leaves_the_rules(tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is none is reported once, and a quiz that has begun goes on by the rules alone."""
    broken = tmp_path / "layers.npz"
    broken.write_bytes(content)
    damaged = Listener(Encoder(ENCODER, VOCABULARY, broken))

    with pytest.raises(JudgeError, match=r"layers\.npz.*--no-judge"):
        damaged.chances("a hint please", MILL)
    talk = Session(HARBOUR, seed=3, judge=Judge(Encoder(broken, VOCABULARY)))
    monkeypatch.setattr(talk, "_listener", damaged)
    talk.open()
    assert talk.say("a hint please", NOW).intent is Intent.HINT
    assert verdict(talk.say("somebody else", NOW)).mark is Mark.WRONG
    broken.unlink()
    monkeypatch.setattr(damaged, "chances", None)  # not even asked again
    assert talk.say("a hint please", NOW).intent is Intent.HINT


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"own.bias": None}, "lacks 'own.bias'"),
        ({"own.weights": np.zeros((3, 18), np.float32)}, "another version"),
        ({"own.intents": np.array(["dance"])}, "another version"),
        ({"own.intents": np.array(["answer"])}, "another encoder"),
        ({"layers.0.inner.bias": np.zeros(3, np.float32)}, "another version"),
        ({"layers.0.inner.bias": np.ones(1536, np.float32)}, "another encoder"),
    ],
)
def test_layers_that_do_not_fit_are_reported(
    tmp_path: Path, changed: dict[str, NDArray[np.float32] | NDArray[np.str_] | None], told: str
) -> None:
    """Parameters that lack something, do not fit, or make the network read otherwise end in one clear line."""
    with np.load(MODEL / "layers.npz") as kept:
        parameters = {name: values for name, values in (dict(kept) | changed).items() if values is not None}
    np.savez(tmp_path / "layers.npz", **parameters)

    with pytest.raises(JudgeError, match=told):
        Listener(Encoder(ENCODER, VOCABULARY, tmp_path / "layers.npz")).chances("hint", MILL)


def test_a_missing_listener_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the file was left out the rules read alone."""
    monkeypatch.setattr("quizbot.grade.judge.encoder.files", lambda _: tmp_path)
    monkeypatch.setattr(Listener, "packaged", classmethod(Listener.packaged.__wrapped__))  # type: ignore[attr-defined]

    assert Listener.packaged() is None


def test_the_layers_are_small_and_named_in_their_card() -> None:
    """They weigh at most 12 MB, and the card names the very file that is shipped."""
    content = (MODEL / "layers.npz").read_bytes()

    assert len(content) < 12_000_000
    assert hashlib.sha256(content).hexdigest() in (MODEL / "CARD.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("reply", ["I don't know", "i dont know", "dont know", "I give up.", "hint", "skip"])
@pytest.mark.parametrize("pending", [MILL, RAIN, SIGN, Pending("Who paid?", Kind.SHORT, ("the town council",))])
def test_what_the_bot_tells_to_say_is_obeyed(heard: Listener, reply: str, pending: Pending) -> None:
    """After each miss the bot offers these words: nobody is asked back, let alone loses a try, for using them."""
    reading = understand(reply, pending, heard)

    assert reading.is_sure
    assert reading.intent is not Intent.ANSWER


@pytest.mark.parametrize(
    ("pending", "reading"),
    [
        (Pending("The barn is red.", Kind.TRUE_FALSE, ("false",), ("true", "false")), Reading(Intent.OVERRIDE)),
        (Pending("What do millers call it?", Kind.SHORT, ("flour",)), Reading(Intent.ANSWER, rival=Intent.OVERRIDE)),
    ],
)
def test_i_was_right_before_any_verdict_spends_no_try(pending: Pending, reading: Reading, heard: Listener) -> None:
    """Beside true and false it is no answer; where words are asked for the bot asks first."""
    assert understand("I was right!", pending, heard) == reading


@pytest.mark.parametrize("reply", ["nobody will be forgotten", "no one was ever turned away"])
def test_words_without_a_plea_give_nothing_up(heard: Listener, reply: str) -> None:
    """A sentence that speaks of nobody's knowing may be the answer: the bot asks, and the key is not told unasked."""
    bridge = Pending("Which bridge was closed?", Kind.SHORT, ("the Harlow Bridge",), has_verdict=True)

    assert Intent.ANSWER in ((found := understand(reply, bridge, heard)).intent, found.rival)


@pytest.mark.parametrize("reply", ["just tell me", "gimme the answer", "can i get the answer", "what is it then"])
def test_whoever_asks_for_the_key_gets_no_hint(heard: Listener, reply: str) -> None:
    """A hint costs credit; the key was asked for."""
    assert understand(reply, SIGN, heard) == Reading(Intent.DONT_KNOW)
