"""Computes the figures of random graphs again, with networkx, igraph and plain counting, and compares them to ours.

cross_check.py GRAPHS, where GRAPHS has a JSON object a line. Prints every difference; ends with 1 when there is any.
"""

import itertools
import json
import math
import sys

import igraph
import networkx
import numpy

ROLES = ("COORDINATOR", "ITINERANT", "GATEKEEPER", "REPRESENTATIVE", "LIAISON")
MOST_LABELLINGS = 4000


def assortativity(g):
    """By its formula, since networkx and igraph count ties and know no weights; by them too where all weights are 1."""
    groups, size = g["groups"], max(g["groups"]) + 1
    e = numpy.zeros((size, size))
    for a, b, w in ties(g):
        e[groups[a], groups[b]] += w
    if e.sum() == 0:
        return None
    e /= e.sum()
    chance = (e @ e).sum()
    if 1 - chance < 1e-12:
        return None
    value = (e.trace() - chance) / (1 - chance)
    if all(w == 1 for w in g["weight"]):
        multi = networkx.MultiDiGraph(zip(g["from"], g["to"]))
        networkx.set_node_attributes(multi, dict(enumerate(groups)), "group")
        close("networkx by ties", value, networkx.attribute_assortativity_coefficient(multi, "group"))
        close("igraph", value, igraph.Graph(g["nodes"], list(zip(g["from"], g["to"])), True).assortativity_nominal(groups))
    return value


def ei(g):
    crossing = sum(w for a, b, w in ties(g) if g["groups"][a] != g["groups"][b])
    total = math.fsum(g["weight"])
    return None if total == 0 else (2 * crossing - total) / total


def ei_expected(g):
    pairs = list(itertools.permutations(g["groups"], 2))
    return sum(1 if a != b else -1 for a, b in pairs) / len(pairs)


def undirected(g):
    graph = networkx.Graph()
    graph.add_nodes_from(range(g["nodes"]))
    for a, b, w in ties(g):
        graph.add_edge(a, b, weight=w + graph.get_edge_data(a, b, {"weight": 0})["weight"])
    return graph


def one_minus_cut(graph, inside):
    volumes = [networkx.volume(graph, side, weight="weight") for side in (inside, set(graph) - inside)]
    if min(volumes) <= 1e-12 * sum(volumes):
        return None
    return 1 - networkx.normalized_cut_size(graph, inside, weight="weight")


def cut(g):
    value = one_minus_cut(undirected(g), inside(g))
    if value is not None:
        both = igraph.Graph(g["nodes"], list(zip(g["from"], g["to"])))
        shares = [sum(w for a, b, w in ties(g) for end in (a, b) if g["sides"][end] == side) for side in (0, 1)]
        chance = sum((share / sum(shares)) ** 2 for share in shares)
        modularity = both.modularity(g["sides"], weights=g["weight"])
        close("igraph's modularity", value, modularity / (1 - chance))
    return value


def closure(g):
    """All labellings one by one where they are few."""
    k, graph = sum(g["sides"]), undirected(g)
    observed = cut(g)
    if observed is None or math.comb(g["nodes"], k) > MOST_LABELLINGS:
        return None
    all_r = [one_minus_cut(graph, set(members)) for members in itertools.combinations(range(g["nodes"]), k)]
    defined = [r for r in all_r if r is not None]
    mean = math.fsum(defined) / len(defined)
    if abs(1 - mean) < 1e-12:
        return None
    return (observed - mean) / (1 - mean), mean, sum(r >= observed - 1e-9 for r in defined) / len(all_r)


def coleman(g):
    n, k = g["nodes"], sum(g["sides"])
    out = [(w, g["sides"][other]) for a, b, w in ties(g) for one, other in ((a, b), (b, a)) if g["sides"][one]]
    d, m = sum(w for w, _ in out), sum(w for w, technology in out if technology)
    if k < 2 or d == 0:
        return None
    e = d * (k - 1) / (n - 1)
    return (m - e) / (d - e) if m > e else (m - e) / e


def yule(g):
    tied = {frozenset(pair) for pair in zip(g["from"], g["to"])}
    if len(set(g["sides"])) < 2 or not tied:
        return None
    cells = {key: 0.5 for key in itertools.product((True, False), repeat=2)}
    for a, b in itertools.combinations(range(g["nodes"]), 2):
        cells[frozenset((a, b)) in tied, g["sides"][a] == g["sides"][b]] += 1
    odds = cells[True, True] * cells[False, False] / (cells[True, False] * cells[False, True])
    return (odds - 1) / (odds + 1)


def brokerage(g):
    n, groups, tied = g["nodes"], g["groups"], set(zip(g["from"], g["to"]))
    counts = {role: [0] * n for role in ROLES}
    out = {v: [b for a, b in tied if a == v] for v in range(n)}
    for a, v in tied:
        for b in out[v]:
            if a != b and (a, b) not in tied:
                ga, gv, gb = groups[a], groups[v], groups[b]
                if ga == gb:
                    role = "COORDINATOR" if gv == ga else "ITINERANT"
                elif gv == gb:
                    role = "GATEKEEPER"
                else:
                    role = "REPRESENTATIVE" if gv == ga else "LIAISON"
                counts[role][v] += 1
    return counts


def reach(g):
    graph = networkx.DiGraph(zip(g["from"], g["to"]))
    graph.add_nodes_from(range(g["nodes"]))
    closed = networkx.transitive_closure(graph, reflexive=True)
    parts = list(networkx.strongly_connected_components(graph))
    sizes = sorted(map(len, parts))
    close("igraph's components", sizes, sorted(igraph.Graph(g["nodes"], list(graph.edges), True).connected_components("strong").sizes()))
    condensed = networkx.condensation(graph, parts)
    weights = networkx.DiGraph()
    weights.add_nodes_from(condensed)
    weights.add_node("end")
    for part in condensed:
        for after in [*condensed.successors(part), "end"]:
            weights.add_edge(part, after, weight=len(parts[part]))
    longest = networkx.dag_longest_path_length(weights)
    return closed.number_of_edges() / g["nodes"] ** 2, sizes[-1], longest if longest > 1 else 0, graph, parts


def cycles(graph, parts, listed):
    """What is listed are circles, each once, and every tie within a component of at most 500 is in one of them."""
    problems, covered = [], set()
    for cycle in listed:
        steps = list(zip(cycle, cycle[1:] + cycle[:1]))
        if not all(graph.has_edge(*step) for step in steps) or len(set(cycle)) != len(cycle):
            problems.append(f"{cycle} is no circle")
        covered.update(steps)
    part_of = {node: number for number, part in enumerate(parts) for node in part}
    needed = {(a, b) for a, b in graph.edges if a != b and part_of[a] == part_of[b]}
    if covered != needed:
        problems.append(f"ties {sorted(covered ^ needed)} are in no circle")
    if networkx.is_directed_acyclic_graph(graph) == bool(listed) or len({tuple(c) for c in listed}) != len(listed):
        problems.append("circles where there are none, or twice")
    return problems


def ties(g):
    return zip(g["from"], g["to"], g["weight"])


def inside(g):
    return {node for node, side in enumerate(g["sides"]) if side}


def same(a, b):
    if isinstance(a, float) or isinstance(b, float):
        return a is not None and b is not None and abs(a - b) <= 1e-9 * max(1, abs(a))
    return a == b


def close(name, a, b):
    if not same(a, b):
        differences.append(f"{name}: {a} and {b}")


def check(g):
    ours = g["figures"]
    for name, theirs in (
            ("assortativity", assortativity(g)), ("ei", ei(g)), ("eiExpected", ei_expected(g)), ("cut", cut(g)),
            ("coleman", coleman(g)), ("yule", yule(g)), *brokerage(g).items()):
        close(name, ours[name], theirs)
        counts[name] = counts.get(name, 0) + (theirs is not None)
    exact = closure(g)
    if exact:
        for name, theirs in zip(("closure", "closureExpected", "p"), exact):
            close(name, ours[name], theirs)
            counts[name] = counts.get(name, 0) + 1
        close("exact", ours["exact"], True)
    propagation, core, longest, graph, parts = reach(g)
    close("propagation", ours["propagation"], propagation)
    close("core", ours["core"], core)
    close("longest chain", len(ours["chain"]), longest)
    differences.extend(cycles(graph, parts, ours["cycles"]))
    for name, count in (("propagation", 1), ("core", 1), ("chain", longest > 1), ("cycles", bool(ours["cycles"]))):
        counts[name] = counts.get(name, 0) + count


if __name__ == "__main__":
    counts, failed, graphs = {}, 0, 0
    with open(sys.argv[1]) as lines:
        for line in lines:
            graph = json.loads(line)
            differences = []
            check(graph)
            graphs += 1
            failed += bool(differences)
            for difference in differences:
                print(f"graph {graph['seed']}: {difference}")
    print(f"{graphs} graphs, {failed} with differences. Defined and compared: "
          + ", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    sys.exit(1 if failed else 0)
