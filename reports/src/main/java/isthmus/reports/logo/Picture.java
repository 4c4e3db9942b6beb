package isthmus.reports.logo;

import isthmus.assessment.wording.Sentence;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels in sRGB, eight bits a channel, no larger than a cover can show. */
final class Picture {

    /** The longest side of a file that is decoded, in pixels. */
    static final int LONGEST = 4_000;

    /** A logo of 50 mm has 600 pixels at 300 dots an inch; the rest would only make every report larger. */
    private static final int KEPT = 900;

    private static final float QUALITY = 0.92f;

    private Picture() {}

    static void refuseHuge(long width, long height) throws Unfit {
        if (width < 1 || height < 1) {
            throw new Unfit(
                    Sentence.of("logo.pixels.none", "The picture has no pixels."),
                    Sentence.of("logo.pixels.none.mend", "Save it again from your drawing program."));
        }
        if (width > LONGEST || height > LONGEST) {
            throw new Unfit(
                    Sentence.of("logo.pixels", "The picture has {0} × {1} pixels.", String.valueOf(width), String.valueOf(height)),
                    Sentence.of("logo.pixels.mend", "Make it at most {0} wide and high.", String.valueOf(LONGEST)));
        }
    }

    static Unfit damaged() {
        return new Unfit(
                Sentence.of("logo.damaged", "The picture is damaged or cut off."),
                Sentence.of("logo.damaged.mend", "Save it again from your drawing program and upload it whole."));
    }

    /** @param format whose reader is asked, with a file of that format's necessary parts only */
    static BufferedImage decode(String format, byte[] file) throws Unfit {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            boolean[] warned = {false};
            reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
            var read = reader.read(0);
            if (warned[0]) {
                throw damaged();
            }
            return smaller(srgb(read));
        } catch (IOException | RuntimeException e) {
            throw damaged();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage srgb(BufferedImage read) {
        boolean alpha = read.getColorModel().hasAlpha();
        var out = blank(read.getWidth(), read.getHeight(), alpha);
        if (read.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            grey(read, out);
            return out;
        }
        var pen = out.createGraphics();
        pen.drawImage(read, 0, 0, null);
        pen.dispose();
        return out;
    }

    /** Sample by sample, for Java takes the greys of files for linear light and would lighten them. */
    private static void grey(BufferedImage read, BufferedImage out) {
        var raster = read.getRaster();
        boolean alpha = raster.getNumBands() > 1;
        int bits = raster.getSampleModel().getSampleSize(0);
        for (int y = 0; y < read.getHeight(); y++) {
            for (int x = 0; x < read.getWidth(); x++) {
                int light = raster.getSample(x, y, 0) * 255 / ((1 << bits) - 1);
                int opaque = alpha ? raster.getSample(x, y, 1) * 255 / ((1 << bits) - 1) : 255;
                out.setRGB(x, y, opaque << 24 | light << 16 | light << 8 | light);
            }
        }
    }

    /** By halves, so that every pixel counts. */
    private static BufferedImage smaller(BufferedImage image) {
        double scale = Math.min(1, KEPT / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var now = image;
        while (now.getWidth() > width || now.getHeight() > height) {
            var next = blank(Math.max(width, now.getWidth() / 2), Math.max(height, now.getHeight() / 2), image.getColorModel().hasAlpha());
            var pen = next.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, next.getWidth(), next.getHeight(), null);
            pen.dispose();
            now = next;
        }
        return now;
    }

    private static BufferedImage blank(int width, int height, boolean alpha) {
        return new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    static byte[] png(BufferedImage image) {
        return write("png", image);
    }

    static byte[] jpeg(BufferedImage image) {
        return write("jpeg", image);
    }

    private static byte[] write(String format, BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
