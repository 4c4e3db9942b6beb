import sys

import networkx
from count import tell

read = networkx.read_gexf if sys.argv[1].endswith(".gexf") else networkx.read_graphml
graph = read(sys.argv[1])
assert graph.is_directed()
tell([data for _, data in graph.nodes(data=True)], [data for _, _, data in graph.edges(data=True)], graph.graph)
