package isthmus.surveys.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.cypher.Fingerprint;
import isthmus.cypher.schema.SchemaMigrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of files that are no database: what is wrong with one is seen before any is started. */
class ArchiveTest {

    @TempDir
    Path folder;

    private Path zip;
    private Path into;

    @BeforeEach
    void anArchive() throws IOException {
        zip = folder.resolve("archive.zip");
        into = Files.createDirectory(folder.resolve("into"));
        write(zip, SchemaMigrations.newest(), Manifest.FORMAT);
    }

    private void write(Path file, String schema, int format) throws IOException {
        var data = Files.createTempDirectory(folder, "data");
        Files.createDirectories(data.resolve("neo4j/data/databases/neo4j"));
        Files.writeString(data.resolve("neo4j/data/databases/neo4j/nodes"), "many nodes ".repeat(1_000));
        Files.writeString(data.resolve("secret"), "a key");
        var content = new Fingerprint(schema, new TreeMap<>(Map.of("Response", 3L)), new TreeMap<>(), "cafe");
        Archive.write(file, data, new Manifest(format, "1.0", "2026-01-02T03:04:05Z", 12, content, new TreeMap<>()));
    }

    /** The same archive with an entry put in, replaced or, when it is null, left out. */
    private void change(String name, byte[] bytes) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        entries.put(name, bytes);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var entry : entries.entrySet()) {
                if (entry.getValue() != null) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
            }
        }
    }

    private void refused(String message) {
        assertThatThrownBy(() -> Archive.unpack(zip, into)).isInstanceOf(ArchiveUnfit.class).hasMessage(zip + message);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsUnpackedIsWhatWasPackedAndOnlyItsOwnerMayReadIt() throws IOException {
        var manifest = Archive.unpack(zip, into);

        assertThat(manifest).isEqualTo(Archive.manifest(zip));
        assertThat(manifest.files()).containsOnlyKeys("neo4j/data/databases/neo4j/nodes", "secret");
        assertThat(manifest.content().nodes()).containsEntry("Response", 3L);
        assertThat(into.resolve("neo4j/data/databases/neo4j/nodes")).hasContent("many nodes ".repeat(1_000));
        for (var file : new Path[] {zip, into.resolve("secret")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void aCutArchiveIsRefusedWhereverItWasCut() throws IOException {
        var whole = Files.readAllBytes(zip);
        for (int length = 0; length < whole.length; length += 37) {
            Files.write(zip, java.util.Arrays.copyOf(whole, length));
            refused(" is cut or is no archive. Take another copy of it, or another archive.");
        }
    }

    /** Some bytes of a zip mean nothing to a reader; none may change what comes out. */
    @Test
    void anArchiveWithAByteChangedIsRefusedOrStillGivesExactlyWhatWasPacked() throws IOException {
        var whole = Files.readAllBytes(zip);
        int refusals = 0;
        for (int at = 0; at < whole.length; at += 5) {
            var changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(zip, changed);
            var fresh = Files.createTempDirectory(folder, "into");
            try {
                Archive.unpack(zip, fresh);
                assertThat(fresh.resolve("neo4j/data/databases/neo4j/nodes")).hasContent("many nodes ".repeat(1_000));
                assertThat(fresh.resolve("secret")).hasContent("a key");
            } catch (ArchiveUnfit e) {
                refusals++;
            }
        }
        assertThat(refusals).isGreaterThan(whole.length / 20);
    }

    @Test
    void aFileThatWasReplacedIsRefused() throws IOException {
        change("secret", bytes("b key"));
        refused(" was changed: secret is not what it was when the archive was made. Take another copy of it, or another archive.");
    }

    @Test
    void aFileThatSwellsIsNotUnpackedWhole() throws IOException {
        change("secret", new byte[50_000_000]);
        refused(" was changed: secret is not what it was when the archive was made. Take another copy of it, or another archive.");
        assertThat(into.resolve("secret")).satisfies(f -> assertThat(Files.size(f)).isLessThan(200_000));
    }

    @Test
    void aFileTooManyOrTooFewIsRefused() throws IOException {
        change("neo4j/more", bytes("more"));
        refused(" was changed: the files in it are not those that its manifest names. Take another copy of it, or another archive.");
        change("neo4j/more", null);
        change("secret", null);
        refused(" was changed: the files in it are not those that its manifest names. Take another copy of it, or another archive.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "../outside", "/etc/outside", "neo4j/../../outside", "neo4j/..", "neo4j/./x", "neo4j//x", "neo4j\\\\..\\\\outside", "secret/x", "C:/x", "neo4j/a b", ""
    })
    void aPathThatLeadsElsewhereIsRefusedAndNothingIsWritten(String path) throws IOException {
        var manifest = new String(new ZipFile(zip.toFile()).getInputStream(new ZipEntry("manifest.json")).readAllBytes(), StandardCharsets.UTF_8);
        change("manifest.json", bytes(manifest.replace("\"secret\"", "\"" + path + "\"")));
        change("secret", null);
        change(path.isEmpty() ? "x" : path.replace("\\\\", "\\"), bytes("a key"));

        refused(" was changed: \"" + path.replace("\\\\", "\\") + "\" has no place in an archive. Take another copy of it, or another archive.");
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void anArchiveOfANewerProgramIsRefused() throws IOException {
        Files.delete(zip);
        write(zip, "999", Manifest.FORMAT);
        refused(" was made by a newer Isthmus (schema 999); this one knows " + SchemaMigrations.newest() + ". Use the newer program.");
        Files.delete(zip);
        write(zip, SchemaMigrations.newest(), Manifest.FORMAT + 1);
        refused(" was made by a newer Isthmus (format 2); this one knows 1. Use the newer program.");
    }

    @Test
    void whatIsNoArchiveOfOursIsRefused() throws IOException {
        change("manifest.json", null);
        refused(" is no archive of Isthmus: it has no manifest.");
        for (var manifest : new String[] {"", "{", "[]", "{\"format\":1}", "{\"format\":1,\"files\":null,\"content\":null}"}) {
            change("manifest.json", bytes(manifest));
            assertThatThrownBy(() -> Archive.unpack(zip, into)).isInstanceOf(ArchiveUnfit.class);
        }
    }
}
