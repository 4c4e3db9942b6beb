package isthmus.surveys.privacy;

import isthmus.assessment.organization.Organization;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of an export on their way into one. */
final class Archive {

    private final Instant at;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
    private final List<String> leftOut = new ArrayList<>();

    Archive(Instant at) {
        this.at = at;
    }

    void add(String name, byte[] content) {
        try {
            var entry = new ZipEntry(name);
            entry.setTime(at.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void leaveOut(String name, String why) {
        leftOut.add(name + ": " + why);
    }

    /** The whole, with a file that says what is not in it and why. */
    byte[] close(Organization organization) {
        add("README.txt", readme(organization).getBytes(StandardCharsets.UTF_8));
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String readme(Organization organization) {
        var text = new StringBuilder("Export of " + organization.name() + ", " + at + "\n\n");
        if (organization.synthetic()) {
            text.append("This organization is synthetic: its people and answers are made up.\n\n");
        }
        text.append("""
                Everything about the organization that may be shown: what it is, its structure in every version that is kept, its
                campaigns with their consent texts, counts of links and answers, assessments, ties, targets, plans and roadmaps,
                manuscripts, released editions as HTML, how it looks, and what the audit trail says of it. JSON files are what the
                API answers; /openapi describes them.

                Not in it, on purpose:
                - Single answers, and ties that fewer people named than may be shown. Nobody sees them, and nobody can tell whose they
                  are. Figures of groups that are too small are null beside the reason, here as everywhere.
                - Links of respondents: only their hashes are kept.
                - Accounts: they belong to people, who export theirs themselves.
                """);
        if (!leftOut.isEmpty()) {
            text.append("\nAsked for and not to be had at this moment:\n");
            leftOut.forEach(line -> text.append("- ").append(line).append('\n'));
        }
        return text.toString();
    }
}
