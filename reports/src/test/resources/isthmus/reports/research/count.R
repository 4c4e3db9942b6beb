# Says what is in a graph.
tell <- function(g, synthetic) {
  say <- function(name, count) if (length(count) == 1 && count != 0) cat(name, "\t", format(count, scientific = FALSE), "\n", sep = "")
  for (type in unique(V(g)$type)) say(paste("nodes", type), sum(V(g)$type == type))
  for (type in unique(E(g)$type)) say(paste("edges", type), sum(E(g)$type == type))
  records <- V(g)$type == "OrganizationRecord"
  if (any(records)) {
    say("organizations", sum(V(g)$classSize[records]))
    say("periods not said", sum(V(g)$period[records] == "not said"))
    missing <- V(g)$level_d1_missing[records] == "suppressed"
    stopifnot(identical(missing, is.na(V(g)$level_d1[records])))
    say("suppressed", sum(missing))
    say("tenths of levels", round(sum(V(g)$level_d1[records], na.rm = TRUE) * 10))
    say("technology", sum(V(g)$side == "TECHNOLOGY", na.rm = TRUE))
    say("handovers", sum(E(g)$kind == "HANDOVER", na.rm = TRUE))
  }
  item <- which(V(g)$type == "Item")[1]
  cat("texts of ", V(g)$key[item], "\t", enc2utf8(V(g)$text[item]), "\n", sep = "")
  if (!is.null(synthetic)) cat("synthetic\t", synthetic, "\n", sep = "")
}
