#!/usr/bin/env bash
# Fills the empty database of a running release with a little of everything, and prints what must still be there after an
# upgrade. Needs curl and jq, the service's address, its ISTHMUS_ADMIN_TOKEN, and the link for the first administrator that
# it printed. See ../../../../cypher/README.md.
set -euo pipefail
at=$1 token=$2 setup=$3
json="Content-Type: application/json"
api() { curl -sS --fail-with-body -H "Authorization: Bearer $token" "$@"; }

api -H "$json" "$at/api/v1/organizations" -d '{"name": "Upgrade Harbour"}' >/dev/null
api -X PUT -H "Content-Type: text/csv" "$at/api/v1/organizations/upgrade-harbour/structure?part=teams" --data-binary @- >/dev/null <<CSV
team,unit,parent_unit,business,tech
North,Works,,9,9
South,Works,,9,9
West,Office,,9,9
CSV
api -X PUT -H "Content-Type: text/csv" "$at/api/v1/organizations/upgrade-harbour/structure?part=dependencies" --data-binary @- >/dev/null <<CSV
from,to,kind,per_month,wait_days,blocking
North,South,service,6,5,blocking
South,West,handoff,4,8,slowing
CSV
curl -sS -o /dev/null "$setup" --data-urlencode "username=ada" --data-urlencode "name=Ada" \
  --data-urlencode "password=seven herons on a sandbank" --data-urlencode "again=seven herons on a sandbank"

campaign() { api -H "$json" "$at/api/v1/organizations/upgrade-harbour/campaigns" -d "{\"name\": \"$1\"}" | jq -r .id; }
links() { api -H "$json" "$at/api/v1/campaigns/$1/invitations" -d "$2" | jq -r '.links[].token'; }
submit() {
  curl -sS "$at/api/v1/survey/$1" | jq '{answers: (.items | to_entries | map({(.value.id): (1 + (.key + '"$2"') % 5)}) | add)}' |
    curl -sS --fail-with-body -H "$json" "$at/api/v1/survey/$1/submit" --data-binary @- | jq -r .receipt
}

# A round that is closed, with an edition.
closed=$(campaign Closed)
receipts="{}"
for team in North South West; do
  for side in business tech; do
    n=0
    for link in $(links "$closed" "{\"team\": \"$team\", \"perspective\": \"$side\", \"count\": 6}"); do
      receipts=$(jq -c --arg link "$link" --arg receipt "$(submit "$link" $((n++)))" '. + {($link): $receipt}' <<<"$receipts")
    done
  done
done
api -X POST "$at/api/v1/campaigns/$closed/close" >/dev/null
api -X PUT -H "$json" "$at/api/v1/campaigns/$closed/manuscript" \
  -d '{"revision": 0, "sections": ["summary", "turnout", "profile", "method"], "notes": {"summary": "Begin with **one mission**."}}' >/dev/null
edition=$(api -H "$json" "$at/api/v1/campaigns/$closed/editions" -d '{}' | jq -r .hash)

# A round that is open: one who submitted, one with a draft, one who has not begun, and a link for many.
open=$(campaign Open)
mapfile -t links < <(links "$open" '{"team": "North", "perspective": "tech", "count": 3}')
receipts=$(jq -c --arg link "${links[0]}" --arg receipt "$(submit "${links[0]}" 3)" '. + {($link): $receipt}' <<<"$receipts")
curl -sS --fail-with-body -X PUT -H "$json" "$at/api/v1/survey/${links[1]}" -d '{"answers": {"STR1": 4, "STR2": "dk"}}' >/dev/null
shared=$(links "$open" '{"team": "South", "perspective": "business", "count": 5, "shared": true}')

scores=$(api "$at/api/v1/campaigns/$closed/assessment" | jq -c '[.dimensions[] | {id, score, low, high}]')
page=$(api "$at/api/v1/campaigns/$closed/report.html?edition=1" | sha256sum | cut -d" " -f1)
jq -n --arg closed "$closed" --arg open "$open" --arg edition "$edition" --arg page "$page" --arg draft "${links[1]}" \
  --arg fresh "${links[2]}" --arg shared "$shared" --argjson receipts "$receipts" --argjson scores "$scores" \
  '{closed: $closed, open: $open, edition: $edition, page: $page, draft: $draft, fresh: $fresh, shared: $shared, receipts: $receipts, scores: $scores}'
