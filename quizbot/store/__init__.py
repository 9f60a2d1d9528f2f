"""Where the learner's answers and settings live, kept safe."""
