// In which order they came into such a store.
// -> name
MATCH (o:Organization)
RETURN o.name AS name
ORDER BY toInteger(split(elementId(o), ':')[2])
