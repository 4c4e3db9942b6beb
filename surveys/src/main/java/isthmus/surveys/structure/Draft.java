package isthmus.surveys.structure;

import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Places;

/** A structure as read, before anybody checked that it is sound, and where its parts stood. */
record Draft(Structure structure, Places places) {}
