/* The respondent's pages. */
