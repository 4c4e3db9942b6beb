"""Nodes and edges of a data package, by what it says of itself; hashes are compared on the way."""
import csv
import hashlib
import json
from pathlib import Path

from count import number


def sheets(folder):
    package = json.loads(Path(folder, "datapackage.json").read_text(encoding="utf-8"))
    nodes, edges = {}, []
    for resource in package["resources"]:
        content = Path(folder, resource["path"]).read_bytes()
        assert len(content) == resource["bytes"], resource["path"]
        assert "sha256:" + hashlib.sha256(content).hexdigest() == resource["hash"], resource["path"]
        fields = resource["schema"]["fields"]
        with open(Path(folder, resource["path"]), encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            assert list(row) == [field["name"] for field in fields]
            for field in fields:
                missing = field.get("missingValues", [])
                if field["type"] in ("number", "integer") and row[field["name"]] not in missing:
                    row[field["name"]] = number(row[field["name"]])
                    assert isinstance(row[field["name"]], float), (resource["path"], row)
                elif row[field["name"]] not in missing and "constraints" in field:
                    assert row[field["name"]] in field["constraints"]["enum"], (resource["path"], row)
        if "id" in rows[0]:
            nodes.update((row["id"], row | {"type": resource["title"]}) for row in rows)
        elif "from" in rows[0]:
            edges += [row | {"type": resource["title"]} for row in rows]
    return nodes, edges
