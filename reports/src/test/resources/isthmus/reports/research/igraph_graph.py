import sys

import igraph
from count import tell

graph = igraph.Graph.Read_GraphML(sys.argv[1])
assert graph.is_directed()
tell([v.attributes() for v in graph.vs], [e.attributes() for e in graph.es], {name: graph[name] for name in graph.attributes()})
