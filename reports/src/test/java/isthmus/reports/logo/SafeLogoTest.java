package isthmus.reports.logo;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.report.Branding.Logo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that people and other people upload. */
class SafeLogoTest {

    static Logo accepted(byte[] file) {
        return switch (SafeLogo.of(file)) {
            case Checked.Accepted<Logo>(Logo logo) -> logo;
            case Checked.Rejected<Logo>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    static List<Problem> problems(byte[] file) {
        return switch (SafeLogo.of(file)) {
            case Checked.Accepted<Logo>(Logo logo) -> throw new AssertionError("was accepted as " + new String(logo.bytes(), StandardCharsets.UTF_8));
            case Checked.Rejected<Logo>(var problems) -> {
                assertThat(problems).allSatisfy(p -> assertThat(List.of(p.place(), p.what(), p.mend())).noneMatch(t -> t.toString().isBlank()));
                yield problems;
            }
        };
    }

    private static BufferedImage pixels(Logo logo) {
        try {
            return ImageIO.read(new ByteArrayInputStream(logo.bytes()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> chunks(byte[] png) {
        var types = new ArrayList<String>();
        for (int at = 8; at < png.length; at += ByteBuffer.wrap(png).getInt(at) + 12) {
            types.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
        }
        return types;
    }

    @Test
    void aPngKeepsItsColoursAndItsTransparency() {
        var picture = Files.picture(40, 20, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, 0x00123456);
        var logo = accepted(Files.image("png", picture));

        assertThat(logo.kind()).isEqualTo(Logo.Kind.PNG);
        assertThat(pixels(logo).getRGB(5, 10)).isEqualTo(0xffd55e00);
        assertThat(pixels(logo).getRGB(35, 10)).isEqualTo(0xff0a5a70);
        assertThat(pixels(logo).getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void aPngLosesEverythingButItsPicture() {
        var secret = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var honest = Files.png(30, 30);
        var file = Files.joined(Arrays.copyOf(honest, 33), Files.chunk("tEXt", Files.joined("Comment\0".getBytes(StandardCharsets.US_ASCII), secret)),
                Files.chunk("eXIf", secret), Files.chunk("iCCP", Files.joined("p\0\0".getBytes(StandardCharsets.US_ASCII), Files.deflated(new byte[5_000_000]))),
                Arrays.copyOfRange(honest, 33, honest.length), secret);

        assertThat(chunks(accepted(file).bytes())).containsOnly("IHDR", "IDAT", "IEND");
        assertThat(accepted(file).bytes()).isEqualTo(accepted(honest).bytes());
    }

    @Test
    void anAnimatedPngKeepsItsFirstPictureOnly() {
        var still = Files.png(30, 30);
        var moving = Files.joined(Arrays.copyOf(still, 33), Files.chunk("acTL", new byte[8]), Files.chunk("fcTL", new byte[26]),
                Arrays.copyOfRange(still, 33, still.length - 12), Files.chunk("fdAT", new byte[200]), Files.chunk("IEND", new byte[0]));

        assertThat(accepted(moving).bytes()).isEqualTo(accepted(still).bytes());
    }

    /** The greys of files are as dark on paper as in the program that made them. */
    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void greysStayAsTheyAre(int depth) {
        int bytes = depth / 8;
        var line = new byte[1 + 4 * bytes];
        Arrays.fill(line, 1, line.length, (byte) 0x60);
        var grey = Files.png(4, 2, depth, 0, Files.chunk("IDAT", Files.deflated(Files.joined(line, line))));
        var translucent = new byte[1 + 2 * 2 * bytes];
        Arrays.fill(translucent, 1, translucent.length, (byte) 0x60);

        assertThat(pixels(accepted(grey)).getRGB(1, 1)).isEqualTo(0xff606060);
        assertThat(pixels(accepted(Files.png(2, 1, depth, 4, Files.chunk("IDAT", Files.deflated(translucent))))).getRGB(1, 0)).isEqualTo(0x60606060);
    }

    @Test
    void aLargePictureIsMadeAsSmallAsACoverNeeds() {
        var logo = accepted(Files.png(3_000, 1_000));

        assertThat(Png.size(logo.bytes())).isEqualTo(new Png.Size(900, 300));
        assertThat(pixels(logo).getRGB(100, 100)).isEqualTo(0xffd55e00);
        assertThat(Jpeg.size(accepted(Files.jpeg(3_000, 1_000)).bytes())).isEqualTo(new Png.Size(900, 300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40000x25000", "4001x1", "1x4001", "2147483647x2147483647", "-1x-1", "65536x65536"})
    void aPictureOfAMillionMillionPixelsIsRefusedBeforeItIsDecoded(String size) {
        int width = Integer.parseInt(size.split("x")[0]);
        int height = Integer.parseInt(size.split("x")[1]);
        var bomb = Files.png(width, height, 8, 2, Files.chunk("IDAT", Files.deflated(new byte[1_000_000])));

        assertThat(problems(bomb)).singleElement().satisfies(p -> {
            assertThat(p.what().toString()).contains(Integer.toUnsignedString(width) + " × ");
            assertThat(p.mend().toString()).contains("4000");
        });
    }

    @Test
    void aJpegOfTooManyPixelsIsRefused() {
        var jpeg = Files.jpeg(64, 64);
        int frame = indexOf(jpeg, (byte) 0xff, (byte) 0xc0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 60_000).putShort(frame + 7, (short) 60_000);

        assertThat(problems(jpeg)).singleElement().extracting(Problem::what).asString().contains("60000 × 60000");
    }

    @Test
    void aJpegLosesEverythingButItsPicture() {
        var honest = Files.jpeg(64, 64);
        var exif = "Exif\0\0<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var segment = ByteBuffer.allocate(exif.length + 4).put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.length + 2)).put(exif).array();
        var file = Files.joined(Arrays.copyOf(honest, 2), segment, Arrays.copyOfRange(honest, 2, honest.length), "<html><script>1</script>".getBytes(StandardCharsets.US_ASCII));
        var logo = accepted(file);

        assertThat(logo.kind()).isEqualTo(Logo.Kind.JPEG);
        assertThat(new String(logo.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script", "Exif");
        assertThat(logo.bytes()).isEqualTo(accepted(honest).bytes());
        int left = pixels(logo).getRGB(10, 32);
        assertThat(left >> 16 & 0xff).isCloseTo(0xd5, org.assertj.core.data.Offset.offset(4));
    }

    @Test
    void aJpegInPrintingColoursIsRefusedWithWhatToDo() {
        var jpeg = Files.jpeg(64, 64);
        jpeg[indexOf(jpeg, (byte) 0xff, (byte) 0xc0) + 9] = 4;

        assertThat(problems(jpeg)).singleElement().satisfies(p -> {
            assertThat(p.what().toString()).contains("CMYK");
            assertThat(p.mend().toString()).contains("RGB");
        });
    }

    @Test
    void aJpegOfThousandsOfPassesIsRefused() {
        var jpeg = Files.jpeg(16, 16);
        int scan = indexOf(jpeg, (byte) 0xff, (byte) 0xda);
        var once = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        var parts = new ArrayList<byte[]>(List.of(Arrays.copyOf(jpeg, scan)));
        for (int i = 0; i < 1_000; i++) {
            parts.add(once);
        }
        parts.add(new byte[] {(byte) 0xff, (byte) 0xd9});

        assertThat(problems(Files.joined(parts.toArray(byte[][]::new)))).singleElement().extracting(Problem::what).asString().contains("passes");
    }

    @Test
    void whatIsCutOffAnywhereIsRefused() {
        for (var file : List.of(Files.png(20, 20), Files.jpeg(20, 20), Files.ORDINARY_SVG.getBytes(StandardCharsets.UTF_8))) {
            for (int length = 0; length < file.length - 1; length += 1 + length / 40) {
                assertThat(SafeLogo.of(Arrays.copyOf(file, length))).as("%s of %s bytes", length, file.length).isInstanceOf(Checked.Rejected.class);
            }
        }
    }

    /** Whatever bytes are changed, the outcome is a picture of bounded size or a problem, never a failure. */
    @Test
    void brokenFilesNeverFailOtherwise() {
        var random = new Random(5);
        for (var honest : List.of(Files.png(20, 20), Files.jpeg(20, 20), Files.ORDINARY_SVG.getBytes(StandardCharsets.UTF_8))) {
            for (int round = 0; round < 400; round++) {
                var broken = honest.clone();
                for (int i = 0; i <= round % 5; i++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                if (SafeLogo.of(broken) instanceof Checked.Accepted<Logo>(Logo logo)) {
                    assertThat(logo.bytes().length).isLessThan(1_000_000);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a/*<html><script>alert(1)</script>*/=1;", "<!DOCTYPE html><html><script>alert(1)</script></html>",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>", "data:text/html,<script>alert(1)</script>", "%PDF-1.7 <svg/>",
            "<svg><rect width=\"9\" height=\"9\"/></svg>", "<?xml version=\"1.0\"?><svg xmlns=\"http://example.org/svg\"/>", "plain text"})
    void whatIsNeitherPngNorJpegNorSvgIsRefusedWhateverItIsCalled(String content) {
        assertThat(problems(content.getBytes(StandardCharsets.UTF_8))).singleElement().extracting(Problem::place).isEqualTo("logo");
    }

    @Test
    void tooManyBytesAreRefused() {
        assertThat(problems(new byte[SafeLogo.LARGEST + 1])).singleElement().extracting(Problem::mend).asString().contains("2048 kB");
    }

    private static int indexOf(byte[] file, byte... what) {
        for (int i = 0; i < file.length - what.length; i++) {
            if (Arrays.equals(file, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("not in the file");
    }
}
