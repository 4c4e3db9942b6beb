package isthmus.reports.logo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG file, reduced to what its first picture needs before anything is decoded (ISO/IEC 15948). */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int FRAME = 12;

    /** @param width in pixels */
    record Size(int width, int height) {}

    private Png() {}

    static boolean is(byte[] file) {
        return file.length > SIGNATURE.length && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static BufferedImage read(byte[] file) throws Unfit {
        var needed = new ByteArrayOutputStream(file.length);
        needed.writeBytes(SIGNATURE);
        var in = ByteBuffer.wrap(file, SIGNATURE.length, file.length - SIGNATURE.length);
        String type = "";
        while (!type.equals("IEND")) {
            if (in.remaining() < FRAME) {
                throw Picture.damaged();
            }
            int start = in.position();
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - 8) {
                throw Picture.damaged();
            }
            type = new String(file, start + 4, 4, StandardCharsets.ISO_8859_1);
            if (needed.size() == SIGNATURE.length && !(type.equals("IHDR") && length == 13)) {
                throw Picture.damaged();
            }
            var check = new CRC32();
            check.update(file, start + 4, length + 4);
            in.position(start + 8 + length);
            if (in.getInt() != (int) check.getValue()) {
                throw Picture.damaged();
            }
            if (type.equals("IHDR")) {
                Picture.refuseHuge(Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt(start + 8)), Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt(start + 12)));
            }
            if (NEEDED.contains(type)) {
                needed.write(file, start, length + FRAME);
            }
        }
        return Picture.decode("png", needed.toByteArray());
    }

    /** Of a file that was written here. */
    static Size size(byte[] file) {
        var in = ByteBuffer.wrap(file);
        return new Size(in.getInt(16), in.getInt(20));
    }
}
