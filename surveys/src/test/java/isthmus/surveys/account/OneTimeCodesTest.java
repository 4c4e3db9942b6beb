package isthmus.surveys.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The vectors of RFC 6238, appendix B, have eight digits; six are the last of them. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        var now = Instant.ofEpochSecond(seconds);
        assertThat(OneTimeCodes.code(SEED, OneTimeCodes.stepAt(now))).isEqualTo(code.substring(2));
        assertThat(OneTimeCodes.step(SEED, code.substring(2), now)).hasValue(seconds / 30);
    }

    @Test
    void aCodeFitsOneStepEarlyOrLateAndNoMore() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long step = OneTimeCodes.stepAt(now);
        for (int off = -1; off <= 1; off++) {
            assertThat(OneTimeCodes.step(SEED, OneTimeCodes.code(SEED, step + off), now)).hasValue(step + off);
        }
        assertThat(OneTimeCodes.step(SEED, OneTimeCodes.code(SEED, step - 2), now)).isEmpty();
        assertThat(OneTimeCodes.step(SEED, OneTimeCodes.code(SEED, step + 2), now)).isEmpty();
        assertThat(OneTimeCodes.step(OneTimeCodes.seed(), OneTimeCodes.code(SEED, step), now)).isEmpty();
        assertThat(OneTimeCodes.step(SEED, "", now)).isEmpty();
    }

    @Test
    void appsAreToldTheSeedAndWhoseItIs() {
        assertThat(OneTimeCodes.seed()).hasSize(20).isNotEqualTo(OneTimeCodes.seed());
        assertThat(OneTimeCodes.spelled(SEED)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(OneTimeCodes.uri(SEED, "ada+x@example.org"))
                .isEqualTo("otpauth://totp/Isthmus:ada%2Bx%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Isthmus&algorithm=SHA1&digits=6&period=30");
    }
}
