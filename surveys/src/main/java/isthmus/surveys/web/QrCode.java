package isthmus.surveys.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Text as a picture that a phone reads. */
public final class QrCode {

    private QrCode() {}

    /** The dark squares as an SVG path in units of one square, and how many squares a side has, quiet zone included. */
    public record Drawing(String path, int size) {}

    public static Drawing of(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    int run = 0;
                    while (x + run < matrix.getWidth() && matrix.get(x + run, y)) {
                        run++;
                    }
                    if (run > 0) {
                        path.append('M').append(x).append(' ').append(y).append('h').append(run).append("v1h-").append(run).append('z');
                        x += run;
                    }
                }
            }
            return new Drawing(path.toString(), matrix.getWidth());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
