package isthmus.reports.logo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files that people upload as logos. */
public final class Files {
    private Files() {}

    public static final String ORDINARY_SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\"><rect x=\"10\" y=\"10\" width=\"80\" height=\"80\" fill=\"#aa3300\"/>"
                    + "<circle cx=\"150\" cy=\"50\" r=\"30\" fill=\"navy\"/></svg>";

    public static byte[] svg(String body) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 100 100\">" + body + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] png(int width, int height) {
        return image("png", picture(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    /** With an edge that can be seen through by half. */
    public static byte[] translucentPng(int width, int height) {
        var picture = picture(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width / 4, 1, IntStream.generate(() -> 0x80ffffff).limit(width).toArray(), 0, width);
        return image("png", picture);
    }

    public static byte[] jpeg(int width, int height) {
        return image("jpeg", picture(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** Orange on the left, sea on the right. */
    static BufferedImage picture(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xd5, 0x5e, 0x00));
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(new Color(0x0a, 0x5a, 0x70));
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    static byte[] image(String format, BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG of chunks: signature, header, what is given, end. */
    static byte[] png(int width, int height, int depth, int colour, byte[]... chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.writeBytes(chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height)
                .put((byte) depth).put((byte) colour).put(new byte[3]).array()));
        for (var chunk : chunks) {
            out.writeBytes(chunk);
        }
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        var check = new CRC32();
        check.update(named);
        return ByteBuffer.allocate(data.length + 12).putInt(data.length).put(named).putInt((int) check.getValue()).array();
    }

    static byte[] deflated(byte[] data) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
