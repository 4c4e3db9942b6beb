package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting a second factor up and signing in with it, as somebody does in a browser on a desk and on a phone. */
class SecondFactorPagesTest {

    private static final Strict STRICT = Strict.running();

    @ParameterizedTest
    @CsvSource({"1280, desk-worker", "360, phone-worker"})
    void itIsSetUpAndUsedInABrowser(int width, String name) throws Exception {
        STRICT.person(name, "administrator");
        var faults = new ArrayList<String>();
        try (var browser = new Browser()) {
            var page = browser.window(width, 800, true);
            page.navigate(STRICT.address() + "/sign-in");
            faults.addAll(Browser.faults(page, "sign-in-provider"));
            page.locator("input[name=username]").fill(name);
            page.locator("input[name=password]").fill(Strict.PASSWORD);
            page.locator("main form button").click();
            page.waitForURL("**/account/second-factor");
            faults.addAll(Browser.faults(page, "second-factor-off"));
            page.locator("main form button").first().click();
            page.waitForURL("**/account/second-factor");
            faults.addAll(Browser.faults(page, "second-factor-offered"));
            var seed = Strict.seed(page.content());
            page.locator("#code").fill(STRICT.code(seed, 0));
            page.locator("form[action$=confirm] button").click();
            page.locator(".codes").waitFor();
            faults.addAll(Browser.faults(page, "second-factor-codes"));
            var download = page.waitForDownload(() -> page.locator("a[download]").click());
            assertThat(Files.readString(download.path(), StandardCharsets.UTF_8).lines().toList())
                    .isEqualTo(page.locator(".codes code").allTextContents());

            page.navigate(STRICT.address() + "/account/second-factor");
            faults.addAll(Browser.faults(page, "second-factor-on"));
            page.navigate(STRICT.address() + "/account");
            faults.addAll(Browser.faults(page, "account-scopes"));
            page.locator("header form button").click();
            page.waitForURL("**/sign-in");
            page.locator("input[name=username]").fill(name);
            page.locator("input[name=password]").fill(Strict.PASSWORD);
            page.locator("main form button").click();
            page.waitForURL("**/sign-in/code**");
            page.locator("#code").fill("000000");
            page.locator("main form button").click();
            faults.addAll(Browser.faults(page, "sign-in-code-wrong"));
            page.locator("#code").fill(STRICT.code(seed, 1));
            page.locator("main form button").click();
            page.waitForURL("**/organizations");
            STRICT.pass(java.time.Duration.ofMinutes(16));
            page.navigate(STRICT.address() + "/accounts");
            faults.addAll(Browser.faults(page, "accounts-second-factor"));
            page.locator("form[action$='/sessions/end'] button").first().click();
            faults.addAll(Browser.faults(page, "proof"));
        }
        assertThat(faults).isEmpty();
    }
}
