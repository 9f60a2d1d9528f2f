"""The conversation on the screen, driven by keys and mouse."""

from __future__ import annotations

from datetime import timedelta

from screenplay import HARBOUR, NOW, Quiz, reply, shown
from textual import events
from textual.widgets import Input, OptionList, Static

from quizbot.bank import resolve_bank
from quizbot.bank.model import Bank, Kind, Question, Settings
from quizbot.learn import Mode
from quizbot.read import load_article
from quizbot.store.answers import AnswerStore
from quizbot.store.desk import Wish
from quizbot.store.paths import answers_file
from quizbot.tui.app import QuizbotApp
from quizbot.tui.quizzes import quizzes_from
from quizbot.tui.screens.home import HomeScreen
from quizbot.tui.screens.quiz import QuizScreen
from quizbot.tui.widgets.answer_box import AnswerBox
from quizbot.tui.widgets.article_pane import ArticlePane
from quizbot.tui.widgets.option_menu import OptionMenu
from quizbot.tui.widgets.status_bar import StatusBar
from quizbot.tui.widgets.transcript import Bubble


async def test_typed_answer_gets_its_verdict(quiz: Quiz) -> None:
    """Typing and Enter show both sides; the verdict has a sign, a word and a class; the answer is kept."""
    app = quiz()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"thornbury", "enter")
        await pilot.pause()

        assert "✓ Right" in shown(app)
        assert "Question 2 of 6" in shown(app)
        assert app.screen.query(".bot.-right")
        assert app.screen.query(".student").last(Bubble).said.plain == "thornbury"
        with AnswerStore(answers_file()) as store:
            assert store.count() == 1


async def test_number_key_mouse_and_arrows_pick_options(quiz: Quiz) -> None:
    """An option is taken by its number and Enter, by a click, or by arrow and Enter."""
    app = quiz()
    async with app.run_test(size=(80, 24)) as pilot:
        await reply(pilot, "thornbury", "1874")
        menu = app.screen.query_one(OptionMenu)
        assert menu.display
        texts = [option.text for option in app.screen.session.options]
        await pilot.press(str(texts.index("cod") + 1))
        assert "✗ Wrong" not in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "✗ Wrong" in shown(app)
        assert app.screen.query(".student").last(Bubble).said.plain == "cod"
        assert menu.get_option_at_index(texts.index("cod")).disabled

        await pilot.click(OptionMenu, offset=(4, texts.index("crab")))
        await pilot.pause()
        assert "Question 4 of 6" in shown(app)

        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert "Question 5 of 6" in shown(app)
        assert isinstance(app.focused, AnswerBox)


async def test_a_digit_begins_an_answer_as_any_other_letter(quiz: Quiz) -> None:
    """What begins with the number of an option is one reply, whether or not an option reads like it."""
    years = Question(prompt="When?", kind=Kind.CHOICE, answer="1874", distractors=("1812", "1900"))
    names = Question(prompt="What?", kind=Kind.CHOICE, answer="crab", distractors=("cod", "eel"))
    app = quiz(Bank(id="years", title="Years", questions=(years, names), settings=Settings(order="given")))
    async with app.run_test(size=(80, 24)) as pilot:
        for typed in ("1874", "11"):
            await pilot.press(*typed)
            assert app.screen.query_one(AnswerBox).value == typed
            await pilot.press("enter")
            await pilot.pause()

        assert "✓ Right" in shown(app)
        assert app.screen.query(".student").last(Bubble).said.plain == "11"
        assert app.screen.session.progress.closed == 1


async def test_arrow_brings_replies_back_and_paste_is_joined(quiz: Quiz) -> None:
    """Up recalls the last reply; several pasted lines become one, without escape sequences."""
    app = quiz()
    async with app.run_test(size=(80, 24)) as pilot:
        await reply(pilot, "Eli Marsh")
        await pilot.press("up")
        box = app.screen.query_one(AnswerBox)
        assert box.value == "Eli Marsh"
        await pilot.press("down")
        assert box.value == ""
        box.post_message(events.Paste("Ada\n\x1b[31mThornbury\r\n"))
        await pilot.pause()

        assert box.value == "Ada Thornbury"
        box.post_message(events.Paste("A long story. " * 200))
        await pilot.pause()

        assert box.value == "Ada Thornbury"
        assert any("too long" in str(toast.message) for toast in app._notifications)


async def test_article_key_on_a_narrow_screen(quiz: Quiz) -> None:
    """Tab puts the article in the place of the chat and Esc or Tab brings the chat back."""
    app = quiz()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        chat, pane = app.screen.query_one("#chat"), app.screen.query_one(ArticlePane)
        assert (chat.size.width, pane.size.width) == (80, 0)
        await pilot.press("tab")
        await pilot.pause()
        assert pane.size.width > 70
        await pilot.press("escape")
        await pilot.pause()

        assert chat.size.width == 80
        assert isinstance(app.screen, QuizScreen)
        assert isinstance(app.focused, AnswerBox)


async def test_test_mode_shows_no_article(quiz: Quiz) -> None:
    """In a test the article stays closed."""
    app = quiz(mode=Mode.TEST)
    async with app.run_test(size=(130, 36)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()

        assert not app.screen.query_one(ArticlePane).has_article


async def test_marks_of_a_test_are_shown_at_its_end(quiz: Quiz) -> None:
    """The line on top says how many were right once the verdicts are told, and not before."""
    app = quiz(mode=Mode.TEST)
    async with app.run_test(size=(80, 24)) as pilot:
        bar = app.screen.query_one(StatusBar)
        await reply(pilot, "thornbury", "1847")
        assert "right" not in bar.render().plain

        await reply(pilot, "crab", "false", "granite, slate, basalt", "skip")
        assert "done · 5 right" in bar.render().plain


async def test_keys_for_hint_skip_why_and_claim(quiz: Quiz) -> None:
    """F3 to F6 do what their words do; "I was right" is offered only when there is something to contest."""
    app = quiz()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert "She was an engineer from Leeds." in shown(app)
        await pilot.press("f6")
        assert "by your own word" not in shown(app)
        await reply(pilot, "Eli Marsh")
        await pilot.press("f5")
        await pilot.pause()
        assert "marked wrong" in shown(app)
        await pilot.press("f6")
        await pilot.pause()
        assert "by your own word" in shown(app)
        await pilot.press("f4")
        await pilot.pause()

        assert "Skipped." in shown(app)


async def test_summary_offers_only_the_misses(quiz: Quiz) -> None:
    """At the end the menu offers the misses again, all again, another quiz, and leaving."""
    app = quiz()
    async with app.run_test(size=(80, 24)) as pilot:
        await reply(pilot, "Ada Thornbury", "1874", "crab", "false", "/skip", "/skip")
        labels = [str(option.prompt) for option in app.screen.query_one(OptionMenu).options]
        assert labels[0].split("  ")[-1] == "Only those 2 again"
        await pilot.press("1")
        assert app.screen.session.is_over, "an Enter out of habit would reach the next screen"
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.session.progress.total == 2
        await reply(pilot, "quit")
        await reply(pilot, "quit")
        await pilot.pause()
    assert app.return_code == 0


async def test_back_and_forth_keeps_the_place() -> None:
    """Esc goes home; coming back to the same quiz finds the conversation where it stood."""
    folder = answers_file().parent / "banks"
    folder.mkdir(parents=True)
    (folder / "harbour.yaml").write_text(
        "title: H\nid: h\nquestions:\n- {prompt: A?, answer: bee}\n- {prompt: B?, answer: sea}\n"
    )
    app = QuizbotApp(Wish(1, is_fixed=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        app.screen.query_one(OptionList).highlighted = 0
        await pilot.press("enter")
        await pilot.pause()
        await reply(pilot, "skip")
        await pilot.press("escape", "enter")
        await pilot.pause()

        assert isinstance(app.screen, QuizScreen)
        assert app.screen.session.progress.number == 2
        assert isinstance(app.focused, AnswerBox)


async def test_review_without_anything_due_offers_the_weakest() -> None:
    """Review says that nothing is due and leads to practice of what is weakest."""
    app = QuizbotApp(Wish(1), quizzes_from([HARBOUR]), mode=Mode.REVIEW)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        menu = app.screen.query_one(OptionMenu)
        assert "weakest" in str(menu.get_option_at_index(0).prompt)
        await pilot.press("1", "enter")
        await pilot.pause()

        assert isinstance(app.screen, QuizScreen)
        assert app.screen.session.mode is Mode.CRAM


async def test_several_quizzes_are_named_and_each_brings_its_article() -> None:
    """With several banks each question names its own, and the pane shows the article of what was answered."""
    quizzes = quizzes_from([resolve_bank("longitude"), resolve_bank("coral-bleaching")])
    app = QuizbotApp(Wish(1), quizzes, mode=Mode.CRAM)
    async with app.run_test(size=(130, 36)) as pilot:
        titles = set()
        for _ in range(3):
            await pilot.pause()
            bank = app.screen.session.bank
            assert f"· {bank.title}" in shown(app)
            await reply(pilot, "/answer")
            await app.workers.wait_for_complete()
            await pilot.pause()
            titles.add(bank.title)
            assert app.screen.query_one(ArticlePane).has_article
            assert str(app.screen.query_one("#article .title", Static).render()) == bank.title
            assert app.screen.query(".-marked")


async def test_a_time_limit_runs_down() -> None:
    """A test against time shows what is left of it, and ends by itself when nothing is, with what is half typed."""
    times = [NOW]
    wish = Wish(1, Mode.TEST, limit=timedelta(minutes=10))
    app = QuizbotApp(wish, quizzes_from([HARBOUR]), mode=Mode.TEST, clock=lambda: times[-1])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "10:00" in str(app.screen.query_one(StatusBar).render())
        app.screen.query_one(AnswerBox).value = "Ada Th"
        times.append(NOW + timedelta(minutes=10))
        await pilot.pause(1.2)
        assert app.screen.session.is_over
        assert app.screen.query_one(AnswerBox).value == ""
        assert "Time is up" in shown(app)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.session.mode is Mode.LEARN
        assert app.screen.session.time_left(times[-1]) is None, "the time was the test's alone"


async def test_what_comes_after_leaving_ends_nothing_with_an_error(quiz: Quiz) -> None:
    """An answer on its way when the student leaves is kept; the article that comes too late is not shown."""
    app = quiz()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        screen = app.screen
        app.exit()
        screen.post_message(Input.Submitted(screen.query_one(AnswerBox), "thornbury"))
        screen.post_message(QuizScreen.ArticleFetched(load_article(HARBOUR.with_suffix(".md")), None))

    assert app.return_code == 0
    with AnswerStore(answers_file()) as store:
        assert store.count() == 1
