package isthmus.surveys.bolt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one message: PackStream, in chunks. */
final class Packed {

    private static final int LARGEST_CHUNK = 0xFFFF;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    private Packed() {}

    static Packed message(int signature, int fields) {
        var message = new Packed();
        message.bytes.write(0xB0 | fields);
        message.bytes.write(signature);
        return message;
    }

    static byte[] of(int signature, Object... fields) {
        var message = message(signature, fields.length);
        for (var field : fields) {
            message.value(field);
        }
        return message.chunks();
    }

    static byte[] success(Map<String, ?> metadata) {
        return of(Signature.SUCCESS, metadata);
    }

    static byte[] failure(Failure failure) {
        return of(Signature.FAILURE, Map.of("code", failure.code(), "message", failure.message()));
    }

    static byte[] ignored() {
        return of(Signature.IGNORED);
    }

    /** What is packed already. */
    Packed raw(byte[] packed, int from, int end) {
        bytes.write(packed, from, end - from);
        return this;
    }

    Packed value(@Nullable Object value) {
        switch (value) {
            case null -> bytes.write(0xC0);
            case Boolean flag -> bytes.write(flag ? 0xC3 : 0xC2);
            case Integer number -> number(number);
            case Long number -> number(number);
            case Double number -> {
                bytes.write(0xC1);
                big(Double.doubleToLongBits(number), 8);
            }
            case String text -> {
                var utf8 = text.getBytes(StandardCharsets.UTF_8);
                size(utf8.length, 0x80, 0xD0);
                bytes.write(utf8, 0, utf8.length);
            }
            case List<?> list -> {
                size(list.size(), 0x90, 0xD4);
                list.forEach(this::value);
            }
            case Map<?, ?> map -> {
                size(map.size(), 0xA0, 0xD8);
                map.forEach((key, one) -> {
                    value(key);
                    value(one);
                });
            }
            default -> throw new IllegalArgumentException("no message holds a " + value.getClass());
        }
        return this;
    }

    private void number(long number) {
        if (number >= -16 && number <= 127) {
            bytes.write((int) number);
        } else if (number == (short) number) {
            bytes.write(0xC9);
            big(number, 2);
        } else if (number == (int) number) {
            bytes.write(0xCA);
            big(number, 4);
        } else {
            bytes.write(0xCB);
            big(number, 8);
        }
    }

    private void size(int size, int tiny, int marker) {
        if (size < 16) {
            bytes.write(tiny | size);
        } else if (size < 256) {
            bytes.write(marker);
            bytes.write(size);
        } else if (size < 65_536) {
            bytes.write(marker + 1);
            big(size, 2);
        } else {
            bytes.write(marker + 2);
            big(size, 4);
        }
    }

    private void big(long number, int width) {
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            bytes.write((int) (number >>> shift));
        }
    }

    /** The message as it goes over the line. */
    byte[] chunks() {
        var message = bytes.toByteArray();
        int chunks = (message.length + LARGEST_CHUNK - 1) / LARGEST_CHUNK;
        var out = new byte[message.length + 2 * chunks + 2];
        int to = 0;
        for (int from = 0; from < message.length; from += LARGEST_CHUNK) {
            int size = Math.min(LARGEST_CHUNK, message.length - from);
            out[to++] = (byte) (size >>> 8);
            out[to++] = (byte) size;
            System.arraycopy(message, from, out, to, size);
            to += size;
        }
        return out;
    }
}
