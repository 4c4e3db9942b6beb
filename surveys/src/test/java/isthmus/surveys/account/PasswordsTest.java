package isthmus.surveys.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static boolean taken(String password) {
        return Passwords.problems(password, password, "harbour").isEmpty();
    }

    @Test
    void twelveCharactersAreTheLeast() {
        assertThat(taken("otters & kel")).isTrue();
        assertThat(taken("otters & ke")).isFalse();
        assertThat(taken("")).isFalse();
        assertThat(taken("🦦🌊🐚🦀🪸🐟🦑🐙🐬🐋🐳🦈")).as("characters as people count them").isTrue();
        assertThat(taken("🦦🌊🐚🦀🪸🐟")).isFalse();
    }

    @Test
    void longOnesAreWelcome() {
        var words = "slow otters carry bright kelp home before seven tides turn grey ";
        assertThat(taken(words)).isTrue();
        assertThat(taken((words + words).substring(0, 128))).isTrue();
        assertThat(taken(words + words + words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fjordlampetrae", "FJORDLAMPETRAE", "940271836655", "!?&%$*+~#=()", "fjord lampe tr", "фьордовый дом", "Fjord1!Lampe2?"})
    void anyCharactersWillDo(String password) {
        assertThat(taken(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "password1234", "Password1234", "qwertyuiop123", "1qaz2wsx3edc", "sonyericsson", "leavemealone", "mailcreated5240", "123456789012", "aaaaaaaaaaaa", "abababababab"})
    void whatWouldBeGuessedFirstIsRefused(String password) throws IOException {
        assertThat(taken(password)).isFalse();
        try (var list = Passwords.class.getResourceAsStream("guessed-first.bin")) {
            assertThat(list.readAllBytes().length / 8).isGreaterThan(40_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"isthmus-admin-2026", "Harbour-2026-!", "harbourharbour", "ISTHMUS.ISTHMUS", "passwort-sponsor", "Autumn2026!!!", "meridianmutual"})
    void wordsOfThisPlaceMakeNoPassword(String password) {
        assertThat(taken(password)).isFalse();
    }

    @Test
    void wordsOfThisPlaceMayStandInOne() {
        assertThat(taken("an isthmus of wet sand")).isTrue();
    }

    @Test
    void aPasswordCountsExactlyAsItWasTyped() {
        var password = " Slow otters carry bright kelp home before seven tides turn grey, and nobody minds the äöü. ";
        var hash = Passwords.hash(password);
        assertThat(Passwords.matches(password, hash)).isTrue();
        for (var other : new String[] {password.strip(), password.toLowerCase(), password.substring(0, password.length() - 1), password.substring(0, 72), password + "x",
            password.replace("ä", "a\u0308")}) {
            assertThat(Passwords.matches(other, hash)).as(other).isFalse();
        }
        assertThat(Passwords.matches(password, null)).isFalse();
    }

    @Test
    void aPasswordIsKeptAsArgon2idWithItsCosts() {
        var hash = Passwords.hash("slow otters carry kelp");
        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(Passwords.hash("slow otters carry kelp")).as("with a salt of its own").isNotEqualTo(hash);
    }

    /** As made by the reference implementation: argon2 somesalt -id -t 2 -m 16 -p 1, of RFC 9106's family of vectors. */
    @Test
    void aHashOfOtherCostsStillOpens() {
        var hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Passwords.matches("password", hash)).isTrue();
        assertThat(Passwords.matches("passwort", hash)).isFalse();
    }
}
