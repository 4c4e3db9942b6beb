import sys

import igraph
from count import tell
from sheets import sheets

nodes, edges = sheets(sys.argv[1])
graph = igraph.Graph.DictList(
    [{"name": name, **node} for name, node in ((id, {k: v for k, v in n.items() if k != "name"}) for id, n in nodes.items())],
    [{"source": edge["from"], "target": edge["to"], **edge} for edge in edges],
    directed=True,
)
assert graph.vcount() == len(nodes), "an edge leads to a node that is not there"
tell([v.attributes() for v in graph.vs], [e.attributes() for e in graph.es], {})
