package isthmus.surveys.instrument;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All instruments there are: those that come with Isthmus and those of a folder. Read once, never changed. */
public final class InstrumentLibrary {

    /** What comes with Isthmus, below {@code /instruments/} on the class path. */
    private static final List<String> BUILT_IN = List.of("it-business-separation/0.1.0");

    private static final Pattern LANGUAGE =
            Pattern.compile("^language:\\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z]{2})?)[\"']?\\s*(#.*)?$", Pattern.MULTILINE);

    /** Other files beside the words are nobody's. */
    private static final Pattern TRANSLATION = Pattern.compile("([A-Za-z]{2,3}(?:-[A-Za-z]{2})?)\\.yaml");

    private final List<Instrument> instruments;
    private final Map<Instrument.Ref, List<Instrument>> translations;

    /** @param read each instrument in all its languages, its own first */
    private InstrumentLibrary(List<List<Instrument>> read) {
        this.instruments = read.stream().map(List::getFirst).toList();
        this.translations = read.stream().collect(Collectors.toUnmodifiableMap(languages -> languages.getFirst().ref(), List::copyOf));
    }

    /** The instruments that come with Isthmus. */
    public static InstrumentLibrary builtIn() {
        return switch (load(Optional.empty())) {
            case Checked.Accepted<InstrumentLibrary>(InstrumentLibrary library) -> library;
            case Checked.Rejected<InstrumentLibrary>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /**
     * Those that come with Isthmus, and those in {@code <folder>/<id>/<version>/}.
     *
     * @return every fault of every file when there is one
     */
    public static Checked<InstrumentLibrary> load(Optional<Path> folder) {
        var problems = new ArrayList<Problem>();
        var sources = new ArrayList<Source>();
        BUILT_IN.forEach(name -> sources.add(new BuiltIn(name)));
        folder.ifPresent(f -> sources.addAll(folders(f, problems)));
        var instruments = new ArrayList<List<Instrument>>();
        for (var source : sources) {
            switch (read(source)) {
                case Checked.Accepted<List<Instrument>>(var languages) -> instruments.add(languages);
                case Checked.Rejected<List<Instrument>>(var faults) -> problems.addAll(faults);
            }
        }
        problems.addAll(idsUsedAgain(instruments.stream().map(List::getFirst).toList()));
        return problems.isEmpty() ? Checked.accepted(new InstrumentLibrary(instruments)) : Checked.rejected(problems);
    }

    public List<Instrument> list() {
        return instruments;
    }

    public Optional<Instrument> find(String id, String version) {
        return instruments.stream()
                .filter(i -> i.ref().id().equals(id) && i.ref().version().equals(version))
                .findFirst();
    }

    /** Exactly this content: the same id and version with another hash is not it. */
    public Optional<Instrument> find(Instrument.Ref ref) {
        return find(ref.id(), ref.version()).filter(i -> i.ref().equals(ref));
    }

    /** The same in one of its {@link #languages}. */
    public Optional<Instrument> find(Instrument.Ref ref, String language) {
        return translations.getOrDefault(ref, List.of()).stream().filter(i -> i.language().equals(language)).findFirst();
    }

    /** The languages that an instrument speaks, as tags: its own first, then those it was translated into. */
    public List<String> languages(Instrument.Ref ref) {
        return translations.getOrDefault(ref, List.of()).stream().map(Instrument::language).toList();
    }

    /** The highest version of an instrument. */
    public Optional<Instrument> latest(String id) {
        return instruments.stream()
                .filter(i -> i.ref().id().equals(id))
                .max(Comparator.comparing(i -> i.ref().version(), InstrumentLibrary::compareVersions));
    }

    private static int compareVersions(String a, String b) {
        var left = a.split("\\.");
        var right = b.split("\\.");
        for (int i = 0; i < 3; i++) {
            int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Where an instrument's files are. */
    private sealed interface Source {
        /** How its files are named in problems. */
        String name();

        /** A file's text, or null when it is not there. */
        Optional<String> text(String file) throws IOException;

        /** The languages there are words of, in the order of the alphabet. */
        List<String> languages() throws IOException;
    }

    private record BuiltIn(String name) implements Source {
        @Override
        public Optional<String> text(String file) throws IOException {
            try (var in = InstrumentLibrary.class.getResourceAsStream("/instruments/" + name + "/" + file)) {
                return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        @Override
        public List<String> languages() {
            return Arrays.stream(Locale.getISOLanguages())
                    .filter(l -> InstrumentLibrary.class.getResource("/instruments/" + name + "/words/" + l + ".yaml") != null)
                    .sorted()
                    .toList();
        }
    }

    private record Folder(Path path) implements Source {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Optional<String> text(String file) throws IOException {
            var at = path.resolve(file);
            return Files.isRegularFile(at) ? Optional.of(Files.readString(at)) : Optional.empty();
        }

        @Override
        public List<String> languages() throws IOException {
            var words = path.resolve("words");
            if (!Files.isDirectory(words)) {
                return List.of();
            }
            try (var files = Files.list(words)) {
                return files.map(f -> TRANSLATION.matcher(f.getFileName().toString()))
                        .filter(Matcher::matches)
                        .map(m -> m.group(1))
                        .sorted()
                        .toList();
            }
        }
    }

    private static List<Source> folders(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(
                    "ISTHMUS_INSTRUMENTS", "There is no folder " + folder + ".", "Make it, or leave the setting out."));
            return List.of();
        }
        try (var files = Files.walk(folder, 3)) {
            return files.filter(f -> f.getFileName().toString().equals("instrument.yaml"))
                    .sorted()
                    .map(f -> (Source) new Folder(f.getParent()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In all its languages, its own first. */
    private static Checked<List<Instrument>> read(Source source) {
        try {
            var file = source.name() + "/";
            var structure = source.text("instrument.yaml");
            if (structure.isEmpty()) {
                return Checked.rejected(new Problem(file + "instrument.yaml", "It is missing.", "Write it."));
            }
            var language = LANGUAGE.matcher(structure.get());
            if (!language.find()) {
                return Checked.rejected(new Problem(
                        file + "instrument.yaml", "It does not say its language.", "Add a line such as `language: en`."));
            }
            var words = source.text("words/" + language.group(1) + ".yaml");
            if (words.isEmpty()) {
                return Checked.rejected(new Problem(
                        file + "words/" + language.group(1) + ".yaml", "The words of the instrument's own language are missing.", "Write them there."));
            }
            var own = language.group(1);
            var hash = hash(structure.get(), words.get());
            var languages = Stream.concat(Stream.of(own), source.languages().stream().filter(l -> !l.equals(own))).toList();
            var instruments = new ArrayList<Instrument>();
            var problems = new ArrayList<Problem>();
            for (var one : languages) {
                var said = source.text("words/" + one + ".yaml").orElse("");
                switch (InstrumentReader.read(file, structure.get(), said, one, hash).then(i -> advised(i, source, file))) {
                    case Checked.Accepted<Instrument>(Instrument instrument) -> instruments.add(instrument);
                    case Checked.Rejected<Instrument>(var faults) -> problems.addAll(faults);
                }
            }
            // What is wrong with the structure is found once for each language.
            return problems.isEmpty() ? Checked.accepted(instruments) : Checked.rejected(problems.stream().distinct().toList());
        } catch (IOException e) {
            return unreadable(source, e);
        }
    }

    /** Advice is no part of what an instrument is, so one without it is whole. */
    private static Checked<Instrument> advised(Instrument instrument, Source source, String file) {
        try {
            var rules = source.text("advice/rules.yaml");
            var words = source.text("advice/words/" + instrument.language() + ".yaml");
            if (rules.isEmpty()) {
                return Checked.accepted(instrument);
            }
            return words.isEmpty()
                    ? Checked.rejected(new Problem(
                            file + "advice/words/" + instrument.language() + ".yaml", "The words of the advice are missing.", "Write them there."))
                    : InstrumentReader.advised(instrument, file, rules.get(), words.get());
        } catch (IOException e) {
            return unreadable(source, e);
        }
    }

    private static <T> Checked<T> unreadable(Source source, IOException e) {
        return Checked.rejected(new Problem(source.name(), "It cannot be read: " + e.getMessage() + ".", "Check its rights and that it is UTF-8."));
    }

    /** Line ends do not count, and the length in front keeps one file's end from becoming the other's beginning. */
    static String hash(String structure, String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : List.of(structure, words)) {
                var bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An item id stands for one wording for ever: trend lines join on it. */
    private static List<Problem> idsUsedAgain(List<Instrument> instruments) {
        var problems = new ArrayList<Problem>();
        var versions = new HashMap<Map.Entry<String, String>, Instrument.Ref>();
        var wordings = new HashMap<Map.Entry<String, String>, Item>();
        for (var instrument : instruments) {
            var ref = instrument.ref();
            if (versions.put(Map.entry(ref.id(), ref.version()), ref) != null) {
                problems.add(new Problem(
                        ref.id() + " " + ref.version(), "This version is there twice.", "Keep one, and give the other a higher version."));
            }
            for (var item : instrument.items()) {
                var known = wordings.putIfAbsent(Map.entry(ref.id(), item.id()), item);
                if (known != null
                        && !(known.text().equals(item.text()) && known.type().equals(item.type()) && known.reversed() == item.reversed())) {
                    problems.add(new Problem(
                            ref.id() + " " + ref.version() + ", item " + item.id(),
                            "This id had other words in another version.",
                            "Give the changed item a new id, so that trends do not mix the two."));
                }
            }
        }
        return problems;
    }
}
