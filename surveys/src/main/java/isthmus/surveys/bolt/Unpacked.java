package isthmus.surveys.bolt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads PackStream, the encoding of Bolt's messages, from bytes that somebody else chose. What is longer than it can be, deeper than it needs
 * to be, no UTF-8 or said twice is {@link Malformed}: the database may read it otherwise.
 */
final class Unpacked {

    private static final int DEEPEST = 64;

    private final byte[] bytes;
    private final int end;
    private int at;

    Unpacked(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int at() {
        return at;
    }

    /** How many fields the structure has that begins here. */
    int structure() throws Malformed {
        int marker = next();
        if ((marker & 0xF0) != 0xB0) {
            throw new Malformed("a message is a structure");
        }
        return marker & 0x0F;
    }

    /** The kind of a structure, after how many fields it has. */
    int signature() throws Malformed {
        return next();
    }

    void end() throws Malformed {
        if (at != end) {
            throw new Malformed("a message goes on after its end");
        }
    }

    String text() throws Malformed {
        if (value(0) instanceof String text) {
            return text;
        }
        throw new Malformed("a text is needed");
    }

    Map<String, @Nullable Object> map() throws Malformed {
        int marker = next();
        int size = mapSize(marker);
        if (size < 0) {
            throw new Malformed("a map is needed");
        }
        return map(size, 0);
    }

    /** Goes over a value without making anything of it. */
    void skip() throws Malformed {
        skip(0);
    }

    private void skip(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("values in values in values");
        }
        int marker = next();
        int list = listSize(marker);
        int map = list < 0 ? mapSize(marker) : -1;
        if (list >= 0) {
            for (int i = 0; i < list; i++) {
                skip(depth + 1);
            }
        } else if (map >= 0) {
            for (int i = 0; i < map; i++) {
                skip(depth + 1);
                skip(depth + 1);
            }
        } else if ((marker & 0xF0) == 0xB0) {
            next();
            for (int i = 0; i < (marker & 0x0F); i++) {
                skip(depth + 1);
            }
        } else {
            scalar(marker, false);
        }
    }

    private @Nullable Object value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("values in values in values");
        }
        int marker = next();
        int list = listSize(marker);
        if (list >= 0) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < list; i++) {
                values.add(value(depth + 1));
            }
            return values;
        }
        int map = mapSize(marker);
        if (map >= 0) {
            return map(map, depth + 1);
        }
        if ((marker & 0xF0) == 0xB0) {
            // Dates and the like stand in what is dropped, and in parameters, which go on as they are.
            next();
            for (int i = 0; i < (marker & 0x0F); i++) {
                skip(depth + 1);
            }
            return null;
        }
        return scalar(marker, true);
    }

    private Map<String, @Nullable Object> map(int size, int depth) throws Malformed {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (!(value(depth + 1) instanceof String key)) {
                throw new Malformed("a key is a text");
            }
            var value = value(depth + 1);
            if (map.containsKey(key)) {
                throw new Malformed("a key is there twice");
            }
            map.put(key, value);
        }
        return map;
    }

    private @Nullable Object scalar(int marker, boolean wanted) throws Malformed {
        if ((byte) marker >= -16) {
            return (long) (byte) marker;
        }
        if ((marker & 0xF0) == 0x80) {
            return string(marker & 0x0F, wanted);
        }
        return switch (marker) {
            case 0xC0 -> null;
            case 0xC1 -> Double.longBitsToDouble(number(8));
            case 0xC2 -> false;
            case 0xC3 -> true;
            case 0xC8 -> (long) (byte) number(1);
            case 0xC9 -> (long) (short) number(2);
            case 0xCA -> (long) (int) number(4);
            case 0xCB -> number(8);
            case 0xCC -> octets(size(1));
            case 0xCD -> octets(size(2));
            case 0xCE -> octets(size(4));
            case 0xD0 -> string(size(1), wanted);
            case 0xD1 -> string(size(2), wanted);
            case 0xD2 -> string(size(4), wanted);
            default -> throw new Malformed("there is no such kind of value");
        };
    }

    private int listSize(int marker) throws Malformed {
        return switch (marker) {
            case 0xD4 -> size(1);
            case 0xD5 -> size(2);
            case 0xD6 -> size(4);
            default -> (marker & 0xF0) == 0x90 ? marker & 0x0F : -1;
        };
    }

    private int mapSize(int marker) throws Malformed {
        return switch (marker) {
            case 0xD8 -> size(1);
            case 0xD9 -> size(2);
            case 0xDA -> size(4);
            default -> (marker & 0xF0) == 0xA0 ? marker & 0x0F : -1;
        };
    }

    private Object octets(int size) {
        at += size;
        return "";
    }

    private String string(int size, boolean wanted) throws Malformed {
        if (size > end - at) {
            throw new Malformed("a text is longer than its message");
        }
        int from = at;
        at += size;
        if (!wanted) {
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, size))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("a text is no UTF-8");
        }
    }

    /** Of something of which each element takes a byte at least. */
    private int size(int width) throws Malformed {
        long size = width == 1 ? number(1) & 0xFF : width == 2 ? number(2) & 0xFFFF : number(4) & 0xFFFFFFFFL;
        if (size > end - at) {
            throw new Malformed("a value is longer than its message");
        }
        return (int) size;
    }

    private long number(int width) throws Malformed {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | next();
        }
        return number;
    }

    private int next() throws Malformed {
        if (at >= end) {
            throw new Malformed("a message ends before its end");
        }
        return bytes[at++] & 0xFF;
    }
}
