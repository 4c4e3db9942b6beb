package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.surveys.edge.MadeCertificates;
import isthmus.surveys.edge.Patience;
import isthmus.surveys.edge.TlsFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaks TLS with a service that has a certificate of its own. */
class TlsTest {

    @TempDir
    private static Path folder;

    private static TlsFiles first;
    private static TlsFiles second;
    private static TlsFiles inUse;
    private static Isthmus isthmus;

    @BeforeAll
    static void start() throws IOException {
        var made = new MadeCertificates(folder);
        first = made.make("first", "EC", "-1d", 30);
        second = made.make("second", "RSA", "-1d", 60);
        inUse = new TlsFiles(folder.resolve("in-use.crt"), folder.resolve("in-use.key"));
        replace(first.key(), inUse.key());
        replace(first.certificate(), inUse.certificate());
        isthmus = Service.start(
                folder.resolve("data"),
                Map.of(
                        "ISTHMUS_PORT", String.valueOf(Service.freePort()),
                        "ISTHMUS_DEMO", "false",
                        "ISTHMUS_TLS_CERTIFICATE", inUse.certificate().toString(),
                        "ISTHMUS_TLS_KEY", inUse.key().toString()),
                new Patience(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(20), 8 * 1024, 100, Duration.ofMillis(100)));
    }

    @AfterAll
    static void stop() {
        isthmus.close();
    }

    /** As tools do that renew certificates: never half a file. */
    private static void replace(Path from, Path to) throws IOException {
        var beside = to.resolveSibling(to.getFileName() + ".new");
        Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static SSLContext trusting(TlsFiles files) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        try (var in = Files.newInputStream(files.certificate())) {
            store.setCertificateEntry("isthmus", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static String shown(TlsFiles trusted, String... protocols) throws Exception {
        try (var socket = (SSLSocket) trusting(trusted).getSocketFactory().createSocket("localhost", isthmus.port())) {
            socket.setSoTimeout(10_000);
            if (protocols.length > 0) {
                socket.setEnabledProtocols(protocols);
            }
            socket.startHandshake();
            var own = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return own.getSubjectX500Principal().getName() + " " + socket.getSession().getProtocol();
        }
    }

    @Test
    void linksAreHttpsAndBrowsersAreToldToStayThere() throws Exception {
        inUseIs(first);
        assertThat(isthmus.baseUrl()).startsWith("https://localhost:");
        for (var path : new String[] {"/sign-in", "/observe/health", "/openapi", "/nowhere"}) {
            var connection = (HttpsURLConnection) URI.create(isthmus.baseUrl() + path).toURL().openConnection();
            connection.setSSLSocketFactory(trusting(first).getSocketFactory());
            assertThat(connection.getHeaderField("Strict-Transport-Security")).as(path).startsWith("max-age=31536000").doesNotContain("preload");
            assertThat(connection.getHeaderField("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
        assertThat(Service.running().nobody().get("/sign-in").header("Strict-Transport-Security")).as("without TLS").isEmpty();
    }

    @Test
    void onlyTls12AndTls13AreSpoken() throws Exception {
        inUseIs(first);
        assertThat(shown(first, "TLSv1.2")).endsWith("TLSv1.2");
        assertThat(shown(first, "TLSv1.3")).endsWith("TLSv1.3");
        for (int old : new int[] {1, 2}) {
            var answer = answerToHello(old);
            assertThat(answer).as("TLS 1." + (old - 1)).hasSize(7).startsWith(ALERT).endsWith(FATAL, PROTOCOL_VERSION);
        }
    }

    private static final byte ALERT = 21;
    private static final byte FATAL = 2;
    private static final byte PROTOCOL_VERSION = 70;

    /** Says hello as clients did that know nothing newer, which the JDK's own no longer do. */
    private static byte[] answerToHello(int minorVersion) throws IOException {
        var hello = new byte[2 + 32 + 1 + 4 + 2];
        hello[0] = 3;
        hello[1] = (byte) minorVersion;
        System.arraycopy(new byte[] {0, 2, (byte) 0xc0, 0x09, 1, 0}, 0, hello, 35, 6);
        var record = new byte[9 + hello.length];
        System.arraycopy(new byte[] {22, 3, 1, 0, (byte) (4 + hello.length), 1, 0, 0, (byte) hello.length}, 0, record, 0, 9);
        System.arraycopy(hello, 0, record, 9, hello.length);
        try (var socket = new java.net.Socket("localhost", isthmus.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(record);
            return socket.getInputStream().readNBytes(7);
        }
    }

    @Test
    void plainHttpIsNotSpokenBesideIt() throws Exception {
        inUseIs(first);
        try (var socket = new java.net.Socket("localhost", isthmus.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)).doesNotContain("HTTP/1.1", "Location");
        }
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestartAndHalfAPairIsNot() throws Exception {
        inUseIs(first);
        replace(second.certificate(), inUse.certificate());
        // Long enough for it to have looked: what is asserted is that nothing happens.
        Thread.sleep(400);
        assertThat(shown(first)).startsWith("CN=first");

        replace(second.key(), inUse.key());
        waitUntilShown(second, "CN=second");
    }

    private static void inUseIs(TlsFiles files) throws Exception {
        replace(files.certificate(), inUse.certificate());
        replace(files.key(), inUse.key());
        waitUntilShown(files, "");
    }

    private static void waitUntilShown(TlsFiles files, String name) throws Exception {
        var deadline = Instant.now().plusSeconds(20);
        while (true) {
            try {
                assertThat(shown(files)).startsWith(name);
                return;
            } catch (SSLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }
}
