"""Asks Alembic for the rows of its version table after a move.

Reads one JSON object a line: {"revisions": [[id, [parents], [dependencies]]...], "rows": [...], "up": bool, "target": id or "base" or "heads"}.
Writes one JSON object a line: {"rows": [...], "steps": [...]} or {"error": text}. No database is needed: the plan and the rows come from
Alembic's own RevisionMap and HeadMaintainer.
"""

import json
import sys
from unittest import mock

from alembic.runtime.migration import HeadMaintainer, RevisionStep
from alembic.script.revision import Revision, RevisionMap


def move(request):
    def revisions():
        for name, parents, dependencies in request["revisions"]:
            revision = Revision(name, tuple(parents), tuple(dependencies) or None)
            revision.module = mock.Mock()
            yield revision

    graph = RevisionMap(lambda: list(revisions()))
    rows = tuple(request["rows"])
    if request["up"]:
        steps = list(graph.iterate_revisions(request["target"], rows, implicit_base=True))
        steps.reverse()
    else:
        steps = list(graph.iterate_revisions(rows, request["target"], select_for_downgrade=True))

    maintainer = HeadMaintainer(mock.Mock(as_sql=True), rows)
    for step in steps:
        maintainer.update_to_step(RevisionStep(graph, step, request["up"]))
    return {"rows": sorted(maintainer.heads), "steps": [step.revision for step in steps]}


for line in sys.stdin:
    try:
        answer = move(json.loads(line))
    except Exception as error:  # the kind is what the test is told
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer))
