"""Run the command line: ``python -m quizbot``."""

from quizbot.cli.main import main

main()
