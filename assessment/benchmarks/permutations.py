"""The permutation test of closure as one would write it with numpy and with python-igraph.

permutations.py GRAPH PERMUTATIONS, where GRAPH has one line of 0s and 1s, a label for each node, and then a line "from to"
for each tie. Prints "way seconds processor-seconds r mean deviation p" for each way; reading and building the graph
are left out.
"""

import math
import os
import sys
import time

# Threads that wait for each other count as busy, and the sums here are too short to gain from them.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import igraph
import numpy


def with_numpy(labels, ties):
    a, b = ties[:, 0].copy(), ties[:, 1].copy()
    weights = numpy.ones(len(ties))
    strengths = numpy.bincount(ties.ravel(), minlength=len(labels)).astype(float)
    volume = strengths.sum()

    def r(labels):
        within = 2 * (weights @ (labels[a] * labels[b]))
        part = strengths @ labels
        return 1 - (part - within) * volume / (part * (volume - part))

    return r, labels.astype(float)


def with_igraph(labels, ties):
    graph = igraph.Graph(n=len(labels), edges=ties.tolist())
    return lambda labels: graph.assortativity_nominal(labels.tolist(), directed=False), labels


def measure(r, labels, permutations):
    observed = r(labels)
    draws = numpy.random.default_rng(1)
    values = []
    passed, busy = time.perf_counter(), time.process_time()
    for _ in range(permutations):
        values.append(r(draws.permutation(labels)))
    passed, busy = time.perf_counter() - passed, time.process_time() - busy
    mean = math.fsum(values) / permutations
    deviation = math.sqrt(math.fsum((v - mean) ** 2 for v in values) / (permutations - 1))
    p = (sum(v >= observed - 1e-9 for v in values) + 1) / (permutations + 1)
    return passed, busy, observed, mean, deviation, p


if __name__ == "__main__":
    with open(sys.argv[1]) as graph:
        labels = numpy.array([int(c) for c in graph.readline().strip()])
        ties = numpy.loadtxt(graph, dtype=int, ndmin=2)
    for name, way in (("numpy", with_numpy), ("igraph", with_igraph)):
        print(name, *measure(*way(labels, ties), int(sys.argv[2])), flush=True)
