"""Runs Alembic's commands one after another, without the second that each would take to start.

Reads one JSON object a line: {"folder": where alembic.ini is, "url": ..., "configure": {...}, "command": "upgrade", "arguments": [...],
"options": {...}}. Writes one a line: {"output": text, "warnings": [...]} or {"error": "Kind: text"}.
"""

import io
import json
import os
import sys
import warnings

from alembic import command
from alembic.config import Config

answers = sys.stdout
sys.stdout = sys.stderr


def run(request):
    os.environ["RETORT_TEST_URL"] = request["url"]
    os.environ["RETORT_TEST_CONFIGURE"] = json.dumps(request["configure"])
    output = io.StringIO()
    config = Config(os.path.join(request["folder"], "alembic.ini"), stdout=output)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        getattr(command, request["command"])(config, *request["arguments"], **request["options"])
    return {"output": output.getvalue(), "warnings": [str(warning.message) for warning in caught]}


for line in sys.stdin:
    try:
        answer = run(json.loads(line))
    except Exception as error:  # what it is, is what the test is told
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), file=answers, flush=True)
