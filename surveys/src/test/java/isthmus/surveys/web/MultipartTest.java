package isthmus.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=----x1";

    @Test
    void fieldsAndFilesAreRead() {
        var body = """
                ------x1
                Content-Disposition: form-data; name="kind"

                 teams\s
                ------x1
                Content-Disposition: form-data; name="files"; filename="C:\\dir\\té %22a%22.csv"
                Content-Type: text/csv

                a,b

                --x1
                ------x1
                content-disposition: form-data; filename="b.csv"; name="files"

                ------x1
                Content-Disposition: form-data; name="files"; filename=""
                Content-Type: application/octet-stream


                ------x1--
                """.replace("\n", "\r\n");
        var form = read(TYPE, body);
        assertThat(form.text("kind")).isEqualTo("teams");
        assertThat(new String(form.bytes("kind"), StandardCharsets.UTF_8)).isEqualTo(" teams ");
        assertThat(form.files("files")).extracting(Multipart.File::name).containsExactly("té \"a\".csv", "b.csv");
        assertThat(new String(form.files("files").getFirst().content(), StandardCharsets.UTF_8)).isEqualTo("a,b\r\n\r\n--x1");
        assertThat(form.text("files")).isEmpty();
        assertThat(form.text("nothing")).isEmpty();
    }

    @Test
    void bytesOfFilesStayAsTheyAre() throws java.io.IOException {
        var content = new byte[300_000];
        new Random(5).nextBytes(content);
        var body = new ByteArrayOutputStream();
        body.write("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        var form = accepted(Multipart.read("multipart/form-data;charset=utf-8; boundary=\"b\"", body.toByteArray()));
        assertThat(form.files("f").getFirst().content()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "nothing", "------x1", "------x1\r\n", "------x1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nv",
        "------x1 x\r\n\r\nv\r\n------x1--", "------x1\r\nContent-Disposition: form-data; name=\"a\"\r\n------x1--"
    })
    void aBodyThatIsCutOffIsRefused(String body) {
        assertThat(Multipart.read(TYPE, body.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Checked.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=x", "multipart/form-data; boundary=\"\""})
    void aTypeWithoutBoundaryIsRefused(String type) {
        assertThat(Multipart.read(type, new byte[0])).isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void partsAndHeadersAreLimited() {
        var part = "------x1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nv\r\n";
        assertThat(Multipart.read(TYPE, (part.repeat(200) + "------x1--").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Checked.Accepted.class);
        assertThat(Multipart.read(TYPE, (part.repeat(201) + "------x1--").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Checked.Rejected.class);
        var long1 = "------x1\r\nX: " + "y".repeat(9_000) + "\r\n\r\nv\r\n------x1--";
        assertThat(Multipart.read(TYPE, long1.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void damagedBodiesNeverMakeTheReaderFall() {
        var whole = ("------x1\r\nContent-Disposition: form-data; name=\"f\"; filename=\"ü\"\r\n\r\nabc\r\n"
                        + "------x1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nv\r\n------x1--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            var body = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int j = 0; j < random.nextInt(4) && body.length > 0; j++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            var read = Multipart.read(TYPE, body);
            if (read instanceof Checked.Accepted<Multipart>(Multipart form)) {
                assertThat(form.text("a") + form.files("f")).isNotNull();
            }
        }
    }

    private static Multipart read(String type, String body) {
        return accepted(Multipart.read(type, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Multipart accepted(Checked<Multipart> checked) {
        return switch (checked) {
            case Checked.Accepted<Multipart>(Multipart form) -> form;
            case Checked.Rejected<Multipart>(var problems) -> throw new AssertionError(problems);
        };
    }
}
