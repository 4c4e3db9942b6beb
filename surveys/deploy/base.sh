#!/usr/bin/env bash
# Makes a base image from the JDK and the libraries of this machine, for machines that reach no registry:
#   deploy/base.sh target/base.tar && mvn -Pimage -Disthmus.base=tar://$PWD/target/base.tar package
# It has a JVM, the C library, a shell and nothing else. Needs a JDK with jlink, tar, ldd and sha256sum.
set -euo pipefail
out=$(realpath -m "$1")
for jdk in ${JAVA_HOME:-} /usr/lib/jvm/* "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")"; do
  version=$("$jdk/bin/jlink" --version 2>/dev/null | cut -d. -f1) && ((version >= 21)) && break
done
((version >= 21)) || { echo "No JDK from 21 up was found. Name one with JAVA_HOME."; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root"/{bin,dev,etc,proc,tmp,opt} && chmod 1777 "$root/tmp"
"$jdk/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.zipfs,jdk.charsets \
  --strip-debug --no-header-files --no-man-pages --output "$root/opt/java"
cp "$(readlink -f /bin/bash)" "$root/bin/bash"
for tool in head grep; do cp "$(readlink -f "$(command -v $tool)")" "$root/bin/$tool"; done
{ find "$root/opt/java" -name '*.so' -o -type f -perm -u+x -path '*/bin/*'; find "$root/bin" -type f; } | while read -r file; do
  ldd "$file" 2>/dev/null | grep -o '/[^ )]*' || true
done | grep -v "^$root" | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")" && cp -L "$library" "$root$library"
done
printf 'root:x:0:0::/:/bin/bash\nisthmus:x:10001:10001::/data:/bin/bash\n' > "$root/etc/passwd"
tar --create --file "$work/layer.tar" --directory "$root" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner .
layer=$(sha256sum "$work/layer.tar" | cut -d" " -f1)
cat > "$work/config.json" <<JSON
{"architecture": "amd64", "os": "linux", "created": "1970-01-01T00:00:00Z", "config": {"Env": ["PATH=/opt/java/bin:/bin"]},
 "rootfs": {"type": "layers", "diff_ids": ["sha256:$layer"]}, "history": [{"created": "1970-01-01T00:00:00Z"}]}
JSON
echo '[{"Config": "config.json", "RepoTags": ["base:local"], "Layers": ["layer.tar"]}]' > "$work/manifest.json"
mkdir -p "$(dirname "$out")"
tar --create --file "$out" --directory "$work" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner manifest.json config.json layer.tar
