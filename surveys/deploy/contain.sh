# For run.sh: lays the mounts of a container in the mount namespace that it was started in, and becomes what it is told.
#   user, root, data in the environment; NAME=value... -- command...
set -euo pipefail
environment=()
while [ "$1" != "--" ]; do environment+=("$1"); shift; done
shift
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t tmpfs -o size=256m,mode=1777,nosuid,nodev none "$root/tmp"
mount --bind "$data" "$root/data"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount -o remount,bind,ro "$root" "$root"
exec "$(command -v env)" -i "${environment[@]}" "$(command -v setpriv)" --no-new-privs "$(command -v chroot)" --userspec="$user" --groups="${user#*:}" "$root" "$@"
