// Remembers a migration that was applied.
// $version, $name, $checksum, $at
CREATE (:Migration {version: $version, name: $name, checksum: $checksum, at: $at})
