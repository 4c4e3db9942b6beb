import sys

import networkx
from count import tell
from sheets import sheets

nodes, edges = sheets(sys.argv[1])
graph = networkx.DiGraph()
graph.add_nodes_from(nodes.items())
graph.add_edges_from((edge["from"], edge["to"], edge) for edge in edges)
assert len(graph) == len(nodes), "an edge leads to a node that is not there"
tell([data for _, data in graph.nodes(data=True)], [data for _, _, data in graph.edges(data=True)], {})
