package isthmus.surveys.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How words are found for the things of the structure: by id or by number, none missing and none left over. */
final class Words {

    private Words() {}

    /** The words of a list of ids, in its order. */
    static Map<String, String> of(Yaml list, Yaml texts) {
        var result = new LinkedHashMap<String, String>();
        ids(list).forEach(id -> result.put(id, texts.get(id).text()));
        nothingElse(texts, List.copyOf(result.keySet()));
        return result;
    }

    static Map<String, String> all(Yaml texts) {
        var result = new LinkedHashMap<String, String>();
        texts.entries().forEach((id, text) -> result.put(id, text.text()));
        return result;
    }

    static List<String> ids(Yaml list) {
        return list.list().stream().map(Yaml::id).filter(id -> !id.isEmpty()).collect(Collectors.toList());
    }

    /** Words for something that is not in the structure would never be read. */
    static void nothingElse(Yaml texts, List<String> known) {
        texts.entries().forEach((id, text) -> {
            if (!known.contains(id)) {
                text.fault("There are words for \"" + id + "\", which the structure does not have.", "Take them out, or add it to instrument.yaml.");
            }
        });
    }

    /** Words for each number from 1 to {@code most}, none missing and none beside. */
    static Map<Integer, String> numbered(Yaml texts, int most, String what) {
        var numbered = new LinkedHashMap<Integer, String>();
        texts.entries().forEach((key, text) -> {
            if (key.matches("\\d{1,3}") && Integer.parseInt(key) >= 1 && Integer.parseInt(key) <= most) {
                numbered.put(Integer.parseInt(key), text.text());
            } else {
                text.fault("There is no " + what + " \"" + key + "\".", "Number them 1 to " + most + ".");
            }
        });
        for (int i = 1; i <= most; i++) {
            if (!numbered.containsKey(i) && !texts.isMissing()) {
                texts.fault(Character.toUpperCase(what.charAt(0)) + what.substring(1) + " " + i + " is missing.", "Write " + what + "s 1 to " + most + ".");
            }
        }
        return numbered;
    }
}
