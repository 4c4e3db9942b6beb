package isthmus.surveys.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.core.JacksonException;
import isthmus.cypher.schema.SchemaMigrations;
import isthmus.surveys.web.Owner;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A zip with the files of a data folder and a manifest that names each with its checksum. */
final class Archive {

    private static final String MANIFEST = "manifest.json";
    private static final int LARGEST_MANIFEST = 1 << 20;

    /** What an archive may hold: paths that cannot lead elsewhere, below the database or beside it the key file. */
    private static final Pattern PATHS = Pattern.compile("secret|neo4j(/(?!\\.\\.?(/|$))[A-Za-z0-9._-]+)+");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private Archive() {}

    /**
     * Writes every file of {@code folder}, and the manifest with what they are, to a file that only its owner may read.
     *
     * @param head the manifest without files
     */
    static Manifest write(Path zip, Path folder, Manifest head) throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        var contents = new TreeMap<String, Manifest.Content>();
        try (var channel = FileChannel.open(zip, Set.of(CREATE_NEW, WRITE), Owner.only(zip, "rw-------"));
                var out = new ZipOutputStream(Channels.newOutputStream(channel))) {
            for (var file : files) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new ZipEntry(name));
                try (var in = Files.newInputStream(file)) {
                    contents.put(name, copy(in, out, Long.MAX_VALUE));
                }
                out.closeEntry();
            }
            var manifest = new Manifest(head.format(), head.product(), head.made(), head.heldMilliseconds(), head.content(), contents);
            out.putNextEntry(new ZipEntry(MANIFEST));
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            out.closeEntry();
            out.finish();
            channel.force(true);
            return manifest;
        }
    }

    /**
     * Reads what an archive says of itself.
     *
     * @throws ArchiveUnfit when it is none, or of a newer program
     */
    static Manifest manifest(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return manifest(zip, file);
        } catch (ZipException e) {
            throw cut(zip);
        }
    }

    /**
     * Lays everything an archive holds below an empty folder, and looks at every byte of it.
     *
     * @throws ArchiveUnfit when it is cut, was changed, is foreign, or of a newer program
     */
    static Manifest unpack(Path zip, Path folder) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            var manifest = manifest(zip, file);
            var there = new TreeSet<String>();
            file.stream().map(ZipEntry::getName).filter(name -> !name.equals(MANIFEST)).forEach(there::add);
            if (file.size() != manifest.files().size() + 1 || !there.equals(manifest.files().keySet())) {
                throw changed(zip, "the files in it are not those that its manifest names");
            }
            for (var named : manifest.files().entrySet()) {
                unpack(zip, file, named.getKey(), named.getValue(), folder);
            }
            return manifest;
        } catch (ZipException | EOFException e) {
            throw cut(zip);
        }
    }

    private static void unpack(Path zip, ZipFile file, String name, Manifest.Content content, Path folder) throws IOException {
        var target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        try (var in = file.getInputStream(file.getEntry(name));
                var out = Channels.newOutputStream(FileChannel.open(target, Set.of(CREATE_NEW, WRITE), Owner.only(target, "rw-------")))) {
            if (!copy(in, out, content.size()).equals(content)) {
                throw changed(zip, name + " is not what it was when the archive was made");
            }
        }
    }

    private static Manifest manifest(Path zip, ZipFile file) throws IOException {
        var entry = file.getEntry(MANIFEST);
        if (entry == null) {
            throw new ArchiveUnfit(zip + " is no archive of Isthmus: it has no manifest.");
        }
        try (var in = file.getInputStream(entry)) {
            var tree = JSON.readTree(in.readNBytes(LARGEST_MANIFEST));
            if (!tree.isObject()) {
                throw changed(zip, "its manifest cannot be read");
            }
            int format = tree.path("format").asInt();
            if (format > Manifest.FORMAT) {
                throw newer(zip, "format " + format, String.valueOf(Manifest.FORMAT));
            }
            var manifest = JSON.treeToValue(tree, Manifest.class);
            if (manifest.content().schema().compareTo(SchemaMigrations.newest()) > 0) {
                throw newer(zip, "schema " + manifest.content().schema(), SchemaMigrations.newest());
            }
            for (var name : manifest.files().keySet()) {
                if (!PATHS.matcher(name).matches()) {
                    throw changed(zip, "\"" + name + "\" has no place in an archive");
                }
            }
            return manifest;
        } catch (JacksonException e) {
            throw changed(zip, "its manifest cannot be read");
        }
    }

    private static Manifest.Content copy(InputStream in, OutputStream out, long most) throws IOException {
        var digest = sha256();
        long size = 0;
        var buffer = new byte[1 << 16];
        var read = new DigestInputStream(in, digest);
        for (int n; size <= most && (n = read.read(buffer)) >= 0; size += n) {
            out.write(buffer, 0, n);
        }
        return new Manifest.Content(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static ArchiveUnfit cut(Path zip) {
        return new ArchiveUnfit(zip + " is cut or is no archive. Take another copy of it, or another archive.");
    }

    private static ArchiveUnfit changed(Path zip, String how) {
        return new ArchiveUnfit(zip + " was changed: " + how + ". Take another copy of it, or another archive.");
    }

    private static ArchiveUnfit newer(Path zip, String theirs, String ours) {
        return new ArchiveUnfit(zip + " was made by a newer Isthmus (" + theirs + "); this one knows " + ours + ". Use the newer program.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
