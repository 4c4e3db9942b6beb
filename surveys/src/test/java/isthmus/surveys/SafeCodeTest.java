package isthmus.surveys;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dangerous things that the product does without, in all four modules. */
@AnalyzeClasses(packages = "isthmus", importOptions = ImportOption.DoNotIncludeTests.class)
class SafeCodeTest {

    @ArchTest
    static final ArchRule noProgramIsStarted = noClasses()
            .should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class)
            .orShould().dependOnClassesThat().areAssignableTo(Process.class);

    @ArchTest
    static final ArchRule noObjectIsDeserialized = noClasses()
            .should().dependOnClassesThat().areAssignableTo(java.io.ObjectInput.class)
            .orShould().dependOnClassesThat().areAssignableTo(java.beans.XMLDecoder.class)
            .orShould().dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson.databind.jsontype..");

    @ArchTest
    static final ArchRule nothingSpeaksToDirectoriesMailOrCaches = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage(
                    "javax.naming..", "javax.mail..", "jakarta.mail..", "java.rmi..", "javax.management.remote..", "javax.xml.xpath..", "java.sql..",
                    "net.spy..", "net.rubyeye..", "redis..");

    @ArchTest
    static final ArchRule scriptEnginesAndCompilersAreNotThere = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("javax.script..", "javax.tools..", "org.graalvm..", "groovy..")
            .orShould().callMethod(Class.class, "forName", String.class)
            .orShould().callMethod(ClassLoader.class, "loadClass", String.class);

    /** But the identity provider that the operator names, and the stores of releases that the door for drivers stands before. */
    @ArchTest
    static final ArchRule noOtherServerIsCalled = noClasses()
            .that().resideOutsideOfPackages("isthmus.surveys.provider..", "isthmus.surveys.bolt..")
            .should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "io.helidon.webclient..", "javax.net.ssl..")
            .orShould().dependOnClassesThat().areAssignableTo(java.net.URLConnection.class)
            .orShould().callMethod(java.net.Socket.class, "connect", java.net.SocketAddress.class)
            .orShould().callMethod(java.net.Socket.class, "connect", java.net.SocketAddress.class, int.class)
            .orShould().callConstructor(java.net.Socket.class, String.class, int.class)
            .orShould().callConstructor(java.net.Socket.class, java.net.InetAddress.class, int.class)
            .orShould().dependOnClassesThat().areAssignableTo(java.nio.channels.SocketChannel.class)
            .orShould().callMethod(java.net.InetAddress.class, "getAllByName", String.class)
            .orShould().callMethod(java.net.URL.class, "openStream")
            .orShould().callMethod(java.net.URI.class, "toURL");

    @ArchTest
    static final ArchRule noMemoryIsManagedByHand = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("java.lang.foreign..", "sun.misc..", "jdk.internal..", "com.sun.jna..")
            .orShould().callMethod(java.nio.ByteBuffer.class, "allocateDirect", int.class)
            .orShould().callMethod(System.class, "loadLibrary", String.class);

    /** Made-up people and random labellings need a seed; secrets need the opposite. */
    @ArchTest
    static final ArchRule secretsComeFromTheSecureGenerator = noClasses()
            .that().resideInAnyPackage("isthmus.surveys..", "isthmus.cypher..")
            .and().resideOutsideOfPackage("isthmus.surveys.demonstration..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
            .orShould().dependOnClassesThat().areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
            .orShould().dependOnClassesThat().areAssignableTo(java.util.SplittableRandom.class)
            .orShould().callMethod(Math.class, "random");

    private static final Map<String, String> SOURCES = files("java", ".java");

    private static Map<String, String> files(String below, String ending) {
        var read = new TreeMap<String, String>();
        for (var module : new String[] {"assessment", "cypher", "reports", "surveys"}) {
            var folder = Path.of("..", module, "src", "main", below);
            if (!Files.exists(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                    read.put(file.toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }

    private static TreeSet<String> all(String pattern) {
        var found = new TreeSet<String>();
        SOURCES.values().forEach(text -> Pattern.compile(pattern).matcher(text).results().forEach(m -> found.add(m.group(1))));
        return found;
    }

    @Test
    void onlyChosenAlgorithmsAreNamed() {
        assertThat(all("\\b(?:MessageDigest|Mac|Cipher|Signature|KeyFactory|KeyGenerator|SecretKeyFactory|KeyAgreement|KDF|SecureRandom)\\s*\\.getInstance\\(\\s*([^,)]*)"))
                .isNotEmpty()
                .isSubsetOf("\"SHA-256\"", "\"HmacSHA256\"", "\"AES/GCM/NoPadding\"", "\"SHA256withRSA\"", "\"SHA256withECDSA\"");
        // HMAC-SHA-1 is what authenticator apps speak (RFC 6238).
        assertThat(all("new SecretKeySpec\\([^,;]*,\\s*([^)]*)\\)")).isSubsetOf("\"AES\"", "\"HmacSHA256\"", "\"HmacSHA1\"", "algorithm");
        assertThat(all("\\.key\\(\"[^\"]+\",\\s*([^)]*)\\)")).as("what keys are derived for").isSubsetOf("\"AES\"", "\"HmacSHA256\"");
        assertThat(all("org\\.bouncycastle\\.crypto\\.([\\w.]+)")).isSubsetOf(
                        "generators.Argon2BytesGenerator", "params.Argon2Parameters", "generators.HKDFBytesGenerator", "params.HKDFParameters", "digests.SHA256Digest");
    }

    @Test
    void xmlIsReadWithoutDocumentTypes() {
        int readers = 0;
        for (var source : SOURCES.entrySet()) {
            assertThat(source.getValue()).as(source.getKey()).doesNotContain("SAXParserFactory", "XMLInputFactory", "TransformerFactory", "SAXReader");
            int made = source.getValue().split("DocumentBuilderFactory\\.new", -1).length - 1;
            int guarded = source.getValue().split("disallow-doctype-decl\", true", -1).length - 1;
            assertThat(guarded).as(source.getKey()).isEqualTo(made);
            readers += made;
        }
        assertThat(readers).isPositive();
    }

    @Test
    void patternsAndFormatsAreWrittenInTheCode() {
        SOURCES.forEach((name, text) -> assertThat(Pattern.compile("(Pattern\\.compile|String\\.format)\\(\\s*+(?!\"|Locale|java\\.util\\.Locale)[^\\n]*")
                        .matcher(text).results().map(m -> m.group()).toList())
                .as(name)
                .isEmpty());
        assertThat(all("\\.(?:replaceAll|replaceFirst|split)\\(([a-z]\\w*)[,)]")).as("patterns that come from elsewhere").isEmpty();
    }

    @Test
    void nothingIsRunThatCameAsText() {
        files("resources", ".ftlh").forEach((name, text) -> assertThat(text).as(name).doesNotContainPattern("\\?(eval|eval_json|interpret|new|api)\\b"));
    }

    @Test
    void templatesAreFilesOfTheProduct() {
        assertThat(all("(new Template\\(|StringTemplateLoader|new StringReader\\([^)]*\\), configuration)")).isEmpty();
        assertThat(all("\\.(set\\w*TemplateLoad\\w+)\\(")).isSubsetOf("setClassLoaderForTemplateLoading", "setClassForTemplateLoading", "setTemplateLoader");
    }
}
