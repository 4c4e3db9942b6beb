// Keeps what organizations brought to a release, for it to be made again and for the next one; it goes with the organization.
// $id: of the release · $contributions: [{organization, place: of its class, or -1, classSize: or null, sector, year, asItIs, shown, dimensions, levels, roles, ends, labels}]
MATCH (r:Release {id: $id, making: true})
UNWIND $contributions AS c
MATCH (o:Organization {id: c.organization})
CREATE (o)-[:CONTRIBUTED]->(n:Contribution {
  place: c.place, classSize: c.classSize, sector: c.sector, year: c.year, asItIs: c.asItIs, shown: c.shown,
  dimensions: c.dimensions, levels: c.levels, roles: c.roles, ends: c.ends, labels: c.labels
})-[:WENT_INTO]->(r)
