"""The library that runs the networks, told to keep what happens here to itself."""

from __future__ import annotations

import os
from typing import Any


def runtime() -> Any:
    """Return the module `onnxruntime`, its telemetry off: from 1.29 on it would name this machine to its maker.

    Raises ImportError where it is not installed or does not load.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # Read when the library loads; no later call undoes what that begins.
    import onnxruntime

    return onnxruntime
