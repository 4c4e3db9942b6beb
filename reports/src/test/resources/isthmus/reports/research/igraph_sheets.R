suppressMessages(library(igraph))
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "count.R"))
folder <- commandArgs(trailingOnly = TRUE)[1]

sheet <- function(file, type) {
  rows <- read.csv(file.path(folder, paste0("synthetic-", file, ".csv")), check.names = FALSE, encoding = "UTF-8")
  cbind(rows, type = type)
}
# A column that another sheet lacks is missing there.
bound <- function(...) {
  sheets <- list(...)
  columns <- unique(unlist(lapply(sheets, names)))
  do.call(rbind, lapply(sheets, function(s) { s[setdiff(columns, names(s))] <- NA; s[columns] }))
}
records <- sheet("organization-records", "OrganizationRecord")
records$level_d1_missing <- ifelse(records$level_d1 == "suppressed", "suppressed", "")
records$level_d1 <- suppressWarnings(as.numeric(records$level_d1))
dimensions <- sheet("dimensions", "Dimension")
names(dimensions)[names(dimensions) == "name"] <- "title"
nodes <- bound(records, sheet("team-roles", "TeamRole"), dimensions, sheet("items", "Item"))
edges <- bound(sheet("has-team", "HAS_TEAM"), sheet("depends-on", "DEPENDS_ON"), sheet("part-of", "PART_OF"))
tell(graph_from_data_frame(edges, directed = TRUE, vertices = nodes), NULL)
