package isthmus.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final Keys KEYS = Keys.of("a secret of an installation, long enough");
    private static final byte[] SEED = {1, 2, 3, 4, 5};

    @Test
    void everyPurposeHasAKeyOfItsOwnAndEveryServiceTheSame() {
        var key = KEYS.key("bookmarks", "HmacSHA256");

        assertThat(key.getEncoded()).hasSize(32);
        assertThat(Keys.of("a secret of an installation, long enough").key("bookmarks", "HmacSHA256")).isEqualTo(key);
        assertThat(KEYS.key("seeds", "HmacSHA256")).isNotEqualTo(key);
        assertThat(Keys.of("another secret of an installation, as long").key("bookmarks", "HmacSHA256")).isNotEqualTo(key);
        assertThat(KEYS.toString()).doesNotContain("secret of");
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> Keys.of("x".repeat(31))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSecretOfADataFolderIsMadeOnceForItsOwnerAlone(@TempDir Path data) throws IOException {
        var folder = data.resolve("fresh");
        var first = Keys.keptIn(folder).key("seeds", "AES");

        assertThat(Keys.keptIn(folder).key("seeds", "AES")).isEqualTo(first);
        assertThat(Files.list(folder)).containsExactly(folder.resolve("secret"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret")))).isEqualTo("rw-------");
        assertThat(Keys.keptIn(data).key("seeds", "AES")).isNotEqualTo(first);
    }

    @Test
    void aSecretThatWasCutOffIsNotUsed(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("secret"), "half");

        assertThatThrownBy(() -> Keys.keptIn(data)).isInstanceOf(IllegalStateException.class).hasMessageContaining("ISTHMUS_SECRET");
        assertThat(data.resolve("secret")).hasContent("half");
    }

    @Test
    void whatIsSealedOpensForItsOwnerAndWithItsKeyAndWholeOnly() {
        var seal = new Seal(KEYS, "seeds");
        var sealed = seal.seal(SEED, "ada");

        assertThat(seal.open(sealed, "ada")).hasValue(SEED);
        assertThat(seal.seal(SEED, "ada")).as("with a nonce of its own").isNotEqualTo(sealed);
        assertThat(seal.open(sealed, "bob")).isEmpty();
        assertThat(new Seal(KEYS, "others").open(sealed, "ada")).isEmpty();
        assertThat(new Seal(Keys.of("another secret of an installation, as long"), "seeds").open(sealed, "ada")).isEmpty();
        var bytes = Base64.getUrlDecoder().decode(sealed);
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(seal.open(Base64.getUrlEncoder().encodeToString(changed), "ada")).as("byte " + i).isEmpty();
        }
        assertThat(seal.open("", "ada")).isEmpty();
        assertThat(seal.open("no base64!", "ada")).isEmpty();
    }
}
