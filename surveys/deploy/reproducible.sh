#!/usr/bin/env bash
# Builds the present commit once more, from a clean checkout elsewhere, and compares every jar of ours, the bill of materials and
# the list of licences with those that were built here, byte by byte. Run `mvn package` or `verify` here first; what is not
# committed would differ.
set -euo pipefail
cd "$(dirname "$0")/../.."
elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
git archive HEAD | tar --extract --directory "$elsewhere"
# In another time zone and another language, too; not offline, where no bill of materials is made.
(cd "$elsewhere" && TZ=Pacific/Auckland LC_ALL=C mvn -B -ntp -q -Dmaven.test.skip=true package)
sums() { (cd "$1" && sha256sum {assessment,cypher,reports}/target/*-SNAPSHOT.jar surveys/target/isthmus.jar surveys/target/LICENCES.txt surveys/target/classes/META-INF/sbom/*); }
diff <(sums .) <(sums "$elsewhere") && echo "reproducible:" && sums .
