package isthmus.surveys.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.assessment.input.Checked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

    @TempDir
    private Path folder;

    @Test
    void whatCannotBeUsedSaysWhichFileAndWhatToDo() throws Exception {
        var made = new MadeCertificates(folder);
        var rsa = made.make("rsa", "RSA", "-1d", 30);
        var curve = made.make("curve", "EC", "-1d", 30);
        var ended = made.make("ended", "EC", "-30d", 10);
        var early = made.make("early", "EC", "+2d", 10);
        var nothing = Files.writeString(folder.resolve("nothing.pem"), "nothing");
        var half = Files.writeString(folder.resolve("half.key"), Files.readString(curve.key()).substring(0, 60));

        assertThat(fault(rsa)).isEmpty();
        assertThat(fault(curve)).isEmpty();
        assertThat(fault(new TlsFiles(folder.resolve("gone"), curve.key()))).contains("ISTHMUS_TLS_CERTIFICATE", "gone", "cannot be read");
        assertThat(fault(new TlsFiles(curve.certificate(), folder.resolve("gone")))).contains("ISTHMUS_TLS_KEY", "gone", "cannot be read");
        assertThat(fault(new TlsFiles(nothing, curve.key()))).contains("ISTHMUS_TLS_CERTIFICATE", "nothing.pem", "BEGIN CERTIFICATE");
        assertThat(fault(new TlsFiles(curve.certificate(), nothing))).contains("ISTHMUS_TLS_KEY", "nothing.pem", "PKCS#8");
        assertThat(fault(new TlsFiles(curve.certificate(), half))).contains("ISTHMUS_TLS_KEY", "half.key");
        assertThat(fault(new TlsFiles(rsa.certificate(), curve.key()))).contains("ISTHMUS_TLS_KEY", "curve.key", "not the key of", "rsa.crt");
        assertThat(fault(new TlsFiles(rsa.certificate(), made.make("other", "RSA", "-1d", 30).key()))).contains("not the key of");
        assertThat(fault(ended)).contains("ended.crt", "ended on", "Renew it");
        assertThat(fault(early)).contains("early.crt", "begins on");
        assertThatThrownBy(() -> new Certificates(ended, Clock.systemUTC()).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TLS cannot start")
                .hasMessageContaining("Renew it");
    }

    private static String fault(TlsFiles files) {
        return switch (Identity.read(files, Instant.now())) {
            case Checked.Accepted<Identity> good -> "";
            case Checked.Rejected<Identity>(List<?> problems) -> problems.toString();
        };
    }
}
