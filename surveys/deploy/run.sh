#!/usr/bin/env bash
# Runs an image from its tar without Docker, as a careful operator would: as its own user, without privileges, on a read-only root
# file system where only /data and /tmp can be written. Waits until it is ready, makes a backup, stops it, and fails when any of
# this does not hold. Needs root, curl and jq.
set -euo pipefail
image=$(realpath "$1") port=${2:-8479}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap '[ -z "${service:-}" ] || kill -9 "$service" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work"/{image,root,data}
tar --warning=no-unknown-keyword --extract --file "$image" --directory "$work/image"
jq -r '.[0].Layers[]' "$work/image/manifest.json" | while read -r layer; do
  tar --warning=no-unknown-keyword --extract --file "$work/image/$layer" --directory "$work/root"
done
config=$work/image/$(jq -r '.[0].Config' "$work/image/manifest.json")
user=$(jq -r .config.User "$config")
[[ $user =~ ^[1-9][0-9]*:[1-9][0-9]*$ ]] || { echo "The image runs as \"$user\", not as a numbered user."; exit 1; }
mapfile -t entrypoint < <(jq -r '.config.Entrypoint[]' "$config")
mapfile -t environment < <(jq -r '.config.Env[]' "$config")
mkdir -p "$work/root"/{dev,proc,tmp,data}
chown "$user" "$work/data"
token=$(head -c 24 /dev/urandom | base64)

user=$user root=$work/root data=$work/data unshare --mount --pid --fork --kill-child bash "$here/contain.sh" \
  "${environment[@]}" ISTHMUS_HOST=127.0.0.1 "ISTHMUS_PORT=$port" "ISTHMUS_ADMIN_TOKEN=$token" ISTHMUS_DEMO=false -- "${entrypoint[@]}" \
  > "$work/log" 2>&1 &
service=$!
began=$SECONDS
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/observe/health/ready"; do
  kill -0 "$service" 2>/dev/null && ((SECONDS - began < 180)) || { echo "It did not become ready:"; tail -40 "$work/log"; exit 1; }
  sleep 0.5
done
echo "ready after $((SECONDS - began)) s"
curl --silent --fail --output /dev/null "http://127.0.0.1:$port/observe/health/live"
java=$(pgrep -n -f "isthmus.surveys.Main" -u "${user%:*}")
grep -q "^Uid:[[:space:]]*${user%:*}[[:space:]]*${user%:*}" "/proc/$java/status" || { echo "It does not run as $user."; exit 1; }
grep -q "^CapEff:[[:space:]]*0*$" "/proc/$java/status" || { echo "It has privileges."; exit 1; }
grep -q "^NoNewPrivs:[[:space:]]*1" "/proc/$java/status" || { echo "It may get privileges."; exit 1; }
awk '$5 == "/" {found = 1; if ($6 !~ /(^|,)ro(,|$)/) exit 1} END {exit !found}' "/proc/$java/mountinfo" || { echo "Its root can be written."; exit 1; }
curl --silent --show-error --fail-with-body --output /dev/null -X POST -H "Authorization: Bearer $token" "http://127.0.0.1:$port/api/v1/backups"
ls "$work/data/backups"/isthmus-*.zip > /dev/null
kill "$java"
wait "$service" || [ $? -eq 143 ]
grep -q "Isthmus has stopped" "$work/log" || { echo "It did not stop in order:"; tail -20 "$work/log"; exit 1; }
service=
echo "runs as $user on a read-only root without privileges, makes a backup, and stops in order"
