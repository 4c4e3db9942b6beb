package isthmus.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.exceptions.Neo4jException;

/** What a server that pretends to be the database learns. */
class EncryptedConnectionTest {

    private static final char[] PASSWORD = "for-this-test".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void aServerWhoseCertificateNobodyVouchesForLearnsNothing() throws Exception {
        try (var pretender = pretender()) {
            var heard = listen(pretender);

            assertThat(firstWord("bolt+s", pretender, heard)).isEmpty();

            // The same server, by somebody who asked not to check: so it would have been heard.
            assertThat(firstWord("bolt+ssc", pretender, heard)).isNotEmpty();
        }
    }

    private static byte[] firstWord(String scheme, SSLServerSocket server, BlockingQueue<byte[]> heard) throws InterruptedException {
        try (var graph = Graph.connect(URI.create(scheme + "://localhost:" + server.getLocalPort()), "neo4j", "a secret")) {
            graph.isAvailable();
        } catch (Neo4jException | GraphUnavailable e) {
            // Either way it is not there; what counts is what was said to it.
        }
        var word = heard.poll(20, TimeUnit.SECONDS);
        assertThat(word).as("somebody came").isNotNull();
        return word;
    }

    /** The first bytes of each connection that come through, none of those that end before. */
    private static BlockingQueue<byte[]> listen(SSLServerSocket server) {
        var heard = new LinkedBlockingQueue<byte[]>();
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var socket = (SSLSocket) server.accept()) {
                    heard.add(said(socket));
                } catch (IOException e) {
                    // Closed: the test is over.
                }
            }
        });
        return heard;
    }

    private static byte[] said(SSLSocket socket) {
        try {
            return socket.getInputStream().readNBytes(4);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private SSLServerSocket pretender() throws IOException, GeneralSecurityException, InterruptedException {
        var file = folder.resolve("pretender.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "x", "-keyalg", "EC", "-dname", "CN=localhost",
                        "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).as(new String(keytool.getInputStream().readAllBytes())).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}
