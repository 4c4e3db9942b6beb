"""Says what is in a graph, given its nodes and edges as dictionaries."""
import math
from collections import Counter


def known(value):
    """Whether a level is there: what is missing is left out, not a number, or a word."""
    return isinstance(value, (int, float)) and not math.isnan(value)


def tell(nodes, edges, about):
    counts = Counter()
    for node in nodes:
        counts["nodes " + node["type"]] += 1
        if node["type"] == "OrganizationRecord":
            counts["organizations"] += int(node["classSize"])
            counts["periods not said"] += node["period"] == "not said"
            missing = node.get("level_d1_missing") == "suppressed" or node["level_d1"] == "suppressed"
            assert missing != known(node.get("level_d1")), node
            counts["suppressed"] += missing
            counts["tenths of levels"] += 0 if missing else round(node["level_d1"] * 10)
        counts["technology"] += node.get("side") == "TECHNOLOGY"
    for edge in edges:
        counts["edges " + edge["type"]] += 1
        counts["handovers"] += edge.get("kind") == "HANDOVER"
    for name, count in counts.items():
        if count:
            print(name, count, sep="\t")
    item = next(node for node in nodes if node["type"] == "Item")
    print("texts of " + item["key"], item["text"], sep="\t")
    if "synthetic" in about:
        print("synthetic", about["synthetic"], sep="\t")


def number(text):
    try:
        return float(text)
    except ValueError:
        return text
