package isthmus.surveys.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** Certificates for localhost as an operator would have them, made by the JDK's keytool. */
public record MadeCertificates(Path folder) {

    private static final String PASSWORD = "only-for-this-test";

    /** A pair of PEM files, {@code <name>.crt} and {@code <name>.key}. */
    public TlsFiles make(String name, String algorithm, String startDate, int days) {
        var store = folder.resolve(name + ".p12");
        var files = new TlsFiles(folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
        try {
            var tool = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                            "-genkeypair", "-alias", "isthmus", "-dname", "CN=" + name, "-ext", "SAN=dns:localhost,ip:127.0.0.1",
                            "-keyalg", algorithm, "-startdate", startDate, "-validity", String.valueOf(days),
                            "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(tool.getInputStream().readAllBytes());
            if (tool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            pem(files.certificate(), "CERTIFICATE", keys.getCertificate("isthmus").getEncoded());
            pem(files.key(), "PRIVATE KEY", keys.getKey("isthmus", PASSWORD.toCharArray()).getEncoded());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pem(Path file, String what, byte[] der) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
