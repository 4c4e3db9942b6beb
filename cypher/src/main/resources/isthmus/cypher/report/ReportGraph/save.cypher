// Puts another manuscript in place of what a campaign had in a language.
// $campaign, $language, $sections, $noted, $notes, $by
// -> revision: the one that is written, from 1
MATCH (c:Campaign {id: $campaign})
MERGE (c)-[:HAS_MANUSCRIPT]->(m:Manuscript {campaign: $campaign, language: $language})
SET
  m.sections = $sections,
  m.noted = $noted,
  m.notes = $notes,
  m.by = $by,
  m.revision = coalesce(m.revision, 0) + 1
RETURN m.revision AS revision
