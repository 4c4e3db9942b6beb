package isthmus.reports.logo;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.report.Branding.Logo;
import isthmus.assessment.wording.Sentence;

/**
 * Makes a file from anywhere a logo that cannot do harm. What it is is decided by its content alone. Nothing of the file is
 * passed on as it was: pictures are decoded and encoded again, drawings are reduced to coloured outlines.
 */
public final class SafeLogo {

    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    static final Sentence KINDS = Sentence.of("logo.kinds", "Save the logo as PNG, JPEG or SVG and upload that.");

    private SafeLogo() {}

    /** The logo, or what is wrong with the file and how to mend it. The same file gives the same bytes; a logo made here stays as it is if it is a drawing. */
    public static Checked<Logo> of(byte[] upload) {
        if (upload.length > LARGEST) {
            return refused(
                    Sentence.of("logo.large", "The file has {0} kB.", String.valueOf(upload.length / 1024)),
                    Sentence.of("logo.large.mend", "Send at most {0} kB.", String.valueOf(LARGEST / 1024)));
        }
        try {
            if (Png.is(upload)) {
                return Checked.accepted(new Logo(Logo.Kind.PNG, Picture.png(Png.read(upload))));
            }
            if (Jpeg.is(upload)) {
                return Checked.accepted(new Logo(Logo.Kind.JPEG, Picture.jpeg(Jpeg.read(upload))));
            }
            return Drawing.looksLikeXml(upload)
                    ? Drawing.clean(upload)
                    : refused(Sentence.of("logo.other", "The file is no PNG, JPEG or SVG."), KINDS);
        } catch (Unfit e) {
            return refused(e.what(), e.mend());
        }
    }

    private static Checked<Logo> refused(Sentence what, Sentence mend) {
        return Checked.rejected(new Problem(Sentence.of("logo", "logo"), what, mend));
    }
}
