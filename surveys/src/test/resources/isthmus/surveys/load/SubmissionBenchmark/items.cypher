// The items that the plain way with relationships points at.
// $items
UNWIND $items AS id
CREATE (:Item {id: id})
