package isthmus.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip archives that are the same bytes for the same entries. */
public final class Archive {

    /** The first moment that the format knows, free of time zones. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Archive() {}

    /** Of every time, for the same bytes. */
    public static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }

    static byte[] zip(SequencedMap<String, byte[]> entries) {
        var out = new ByteArrayOutputStream(1 << 16);
        try (var zip = new ZipOutputStream(out)) {
            for (var e : entries.entrySet()) {
                zip.putNextEntry(entry(e.getKey()));
                zip.write(e.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * @param most bytes that all entries may have together once they are unpacked
     * @throws IllegalArgumentException when it is no archive, names an entry twice or unpacks to more
     */
    static SequencedMap<String, byte[]> unzip(byte[] bytes, int most) {
        var entries = new LinkedHashMap<String, byte[]>();
        int left = most;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                if (content.length > left) {
                    throw new IllegalArgumentException("The archive unpacks to more than " + most + " bytes.");
                }
                left -= content.length;
                if (entries.put(entry.getName(), content) != null) {
                    throw new IllegalArgumentException("The archive has the entry " + entry.getName() + " twice.");
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no archive that can be read: " + e.getMessage(), e);
        }
        return entries;
    }

    /** The same entries in the same order, without the moment at which each was written. */
    static byte[] timeless(byte[] archive) {
        return zip(unzip(archive, Integer.MAX_VALUE - 1));
    }
}
