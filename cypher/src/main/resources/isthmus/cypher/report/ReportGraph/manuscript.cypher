// What was decided about the report of a campaign in a language; a note stands in the list of notes where its section
// stands in that of noted sections.
// $campaign, $language
// -> sections, noted, notes, revision, by
MATCH (:Campaign {id: $campaign})-[:HAS_MANUSCRIPT]->(m:Manuscript {language: $language})
RETURN m.sections AS sections, m.noted AS noted, m.notes AS notes, m.revision AS revision, m.by AS by
