// Adds the cells of the tables; one that is not shown has no value.
// $cells: [{table, row, column, value, shown}]
MATCH (r:Release)
UNWIND $cells AS cell
CREATE (r)-[:HAS_CELL]->(:Cell {table: cell.table, row: cell.row, column: cell.column, value: cell.value, shown: cell.shown})
