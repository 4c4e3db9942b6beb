package isthmus.reports.logo;

import isthmus.assessment.wording.Sentence;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/** A JPEG file, reduced to what its picture needs before anything is decoded (ITU-T T.81, annex B). */
final class Jpeg {

    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int ADOBE = 0xee;
    private static final int RESTART_FIRST = 0xd0;
    private static final int RESTART_LAST = 0xd7;

    /** Every scan goes over the whole picture once more; honest files have about ten. */
    private static final int MOST_SCANS = 50;

    private Jpeg() {}

    static boolean is(byte[] file) {
        return file.length > 3 && at(file, 0) == 0xff && at(file, 1) == START_OF_IMAGE && at(file, 2) == 0xff;
    }

    static BufferedImage read(byte[] file) throws Unfit {
        var needed = new ByteArrayOutputStream(file.length);
        needed.write(file, 0, 2);
        int at = 2;
        int scans = 0;
        int frames = 0;
        while (true) {
            while (at + 1 < file.length && at(file, at) == 0xff && at(file, at + 1) == 0xff) {
                at++;
            }
            if (at + 1 >= file.length || at(file, at) != 0xff) {
                throw Picture.damaged();
            }
            int marker = at(file, at + 1);
            if (marker == END_OF_IMAGE) {
                break;
            }
            int end = at + 2 + length(file, at + 2);
            if (isFrame(marker)) {
                frames++;
                refuseUnfitFrame(file, at, end);
            }
            if (marker == START_OF_SCAN) {
                end = endOfScan(file, end);
                scans++;
            }
            if (isNeeded(marker)) {
                needed.write(file, at, end - at);
            }
            if (scans > MOST_SCANS) {
                throw new Unfit(
                        Sentence.of("logo.passes", "The picture is stored in more than {0} passes.", MOST_SCANS),
                        Sentence.of("logo.passes.mend", "Save it again as an ordinary JPEG."));
            }
            at = end;
        }
        if (frames != 1 || scans == 0) {
            throw Picture.damaged();
        }
        needed.write(0xff);
        needed.write(END_OF_IMAGE);
        return Picture.decode("jpeg", needed.toByteArray());
    }

    /** Of a file that was written here. */
    static Png.Size size(byte[] file) {
        int at = 2;
        while (!isFrame(at(file, at + 1))) {
            at += 2 + (at(file, at + 2) << 8 | at(file, at + 3));
        }
        return new Png.Size(at(file, at + 7) << 8 | at(file, at + 8), at(file, at + 5) << 8 | at(file, at + 6));
    }

    private static void refuseUnfitFrame(byte[] file, int at, int end) throws Unfit {
        if (end - at < 10) {
            throw Picture.damaged();
        }
        Picture.refuseHuge(at(file, at + 7) << 8 | at(file, at + 8), at(file, at + 5) << 8 | at(file, at + 6));
        if (at(file, at + 9) == 4) {
            throw new Unfit(
                    Sentence.of("logo.cmyk", "The picture has the four colours of a printing press (CMYK), which screens cannot show faithfully."),
                    Sentence.of("logo.cmyk.mend", "Save it in RGB, or as PNG or SVG."));
        }
    }

    /** Where the marker after a scan's data is; a zero follows every 0xff that is data. */
    private static int endOfScan(byte[] file, int from) throws Unfit {
        for (int at = from; at + 1 < file.length; at++) {
            int next = at(file, at + 1);
            if (at(file, at) == 0xff && next != 0 && next != 0xff && (next < RESTART_FIRST || next > RESTART_LAST)) {
                return at;
            }
        }
        throw Picture.damaged();
    }

    private static int length(byte[] file, int at) throws Unfit {
        int length = at + 1 < file.length ? at(file, at) << 8 | at(file, at + 1) : 0;
        if (length < 2 || at + length > file.length) {
            throw Picture.damaged();
        }
        return length;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Frames, tables, scans, restarts, and Adobe's word on what the three colours are; no comments, profiles, thumbnails. */
    private static boolean isNeeded(int marker) {
        return marker >= 0xc0 && marker <= 0xcf || marker >= START_OF_SCAN && marker <= 0xdd || marker == ADOBE;
    }

    private static int at(byte[] file, int index) {
        return file[index] & 0xff;
    }
}
