// Begins a store with what is said of the release as a whole, and the public questionnaire.
// $release: {id, month, k, policy, representative, realStructures, licence, synthetic, organizations, attacks, measured, limits, controls, degrees, density, sides, kinds, real, published}
// $dimensions: [{id, name}] · $items: [{id, text, dimension}]
CREATE (r:Release)
SET r = $release
WITH r
CALL () {
  UNWIND $dimensions AS dimension
  CREATE (:Dimension {id: dimension.id, name: dimension.name})
}
CALL () {
  UNWIND $items AS item
  MATCH (d:Dimension {id: item.dimension})
  CREATE (:Item {id: item.id, text: item.text})-[:PART_OF]->(d)
}
