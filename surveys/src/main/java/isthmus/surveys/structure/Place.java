package isthmus.surveys.structure;

import isthmus.assessment.wording.Sentence;

/** How places in files are called. */
final class Place {

    /** The one file there is. */
    static final Sentence FILE = Sentence.of("place.file", "file");

    /** What a script sent, or the file in its stead. */
    static final Sentence BODY = Sentence.of("place.body", "body");

    static final Sentence HEADER = Sentence.of("place.header", "header");

    private Place() {}

    /** @param file which of several files, or empty */
    static Sentence file(String file) {
        return file.isEmpty() ? FILE : Sentence.plain(file);
    }

    /** @param file which of several files, or empty */
    static Sentence row(String file, int number) {
        var row = String.valueOf(number);
        return file.isEmpty() ? Sentence.of("place.row", "row {0}", row) : Sentence.of("place.file.row", "{0}, row {1}", file, row);
    }

    static Sentence column(Sentence row, String column) {
        return Sentence.of("place.column", "{0}, column {1}", row, column);
    }

    /** @param file which of several files, or empty */
    static Sentence document(String file, int number) {
        var document = String.valueOf(number);
        return file.isEmpty()
                ? Sentence.of("place.document", "document {0}", document)
                : Sentence.of("place.file.document", "{0}, document {1}", file, document);
    }

    /** @param line from 1 */
    static Sentence line(Sentence document, int line) {
        return Sentence.of("place.line", "{0}, line {1}", document, String.valueOf(line));
    }

    static Sentence key(Sentence entry, String key) {
        return Sentence.of("place.key", "{0}, {1}", entry, key);
    }
}
