package isthmus.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void aTokenHas192RandomBits() {
        var seen = new HashSet<String>();
        var ones = new int[192];
        for (int i = 0; i < 2_000; i++) {
            var token = Secrets.token();
            assertThat(token).matches("[A-Za-z0-9_-]{32}");
            assertThat(seen.add(token)).isTrue();
            var bytes = Base64.getUrlDecoder().decode(token);
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += bytes[bit / 8] >> bit % 8 & 1;
            }
        }
        // Each bit is one about every other time: a thousand, give or take nine standard deviations.
        assertThat(java.util.Arrays.stream(ones)).allMatch(count -> count > 800 && count < 1_200);
    }

    /** From 112 bits on a plain hash is enough to keep one as; fewer could be guessed from it. */
    @Test
    void aRecoveryCodeHas112BitsAndMore() {
        var seen = new HashSet<String>();
        var letters = new HashSet<Integer>();
        for (int i = 0; i < 1_000; i++) {
            var code = Secrets.recoveryCode();
            assertThat(code).matches("([A-Z2-9]{5}-){4}[A-Z2-9]{5}");
            assertThat(seen.add(code)).isTrue();
            code.replace("-", "").chars().forEach(letters::add);
        }
        assertThat(25 * Math.log(letters.size()) / Math.log(2)).isGreaterThan(112);
    }

    @Test
    void secretsAreComparedWhole() {
        assertThat(Secrets.same("a-secret", "a-secret")).isTrue();
        assertThat(Secrets.same("a-secret", "a-secreT")).isFalse();
        assertThat(Secrets.same("a-secret", "a-secret ")).isFalse();
        assertThat(Secrets.same("a-secret", "")).isFalse();
    }
}
