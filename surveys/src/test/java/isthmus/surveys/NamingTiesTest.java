package isthmus.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static isthmus.surveys.TieRound.survey;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who names teams, in a real browser. */
class NamingTiesTest {

    private static Browser browser;
    private static TieRound round;

    @BeforeAll
    static void open() {
        browser = new Browser();
        round = TieRound.of("Named Works", "North", "South", "West", "Claims System", "Claims Support");
    }

    @AfterAll
    static void close() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    private static void fill(Page page, int row, String team) {
        var at = "#tie-" + row + "-";
        page.locator(at + "team").fill(team);
        page.locator(at + "kind").selectOption("approval");
        page.locator(at + "perMonth").fill("2,5");
        page.locator(at + "waitDays").fill("7");
        page.locator(at + "blocking").selectOption("blocking");
        page.locator(at + "works").selectOption("2");
    }

    @Test
    void tiesAreNamedMendedChangedAndSubmittedWithoutJavaScript() {
        var page = browser.window(360, 740, false);
        var token = round.token("North");
        page.navigate("/s/" + token + "/10");
        page.locator("fieldset").first().locator("label").first().click();
        page.locator(".go button[value=on]").click();
        assertThat(page.locator(".where")).hasText("Section 11 of 11");
        assertThat(page.locator("fieldset")).hasCount(3);

        fill(page, 1, "claims s");
        page.locator("#tie-2-team").fill("North");
        page.locator("#tie-2-waitDays").fill("a while");
        page.locator(".go button[value=on]").click();
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        assertThat(page.locator("#faults a[href='#tie-1-team']")).containsText("Is it “Claims Support” or “Claims System”?");
        assertThat(page.locator("#tie-2-team-fault")).containsText("your own team");
        assertThat(page.locator("#tie-2-waitDays")).hasValue("a while");
        assertThat(page.locator("#tie-2-waitDays")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#tie-2-waitDays")).hasAttribute("aria-describedby", "tie-2-waitDays-fault");
        assertThat(page.locator("#tie-1-perMonth")).hasValue("2,5");
        assertThat(page.locator("#tie-1-blocking")).hasValue("blocking");

        page.locator("#tie-1-team").fill("Claims System");
        page.locator("button[value=remove-2]").click();
        assertThat(page.locator("#faults")).hasCount(0);
        assertThat(page.locator("#tie-1-team")).hasValue("Claims System");
        assertThat(page.locator("#tie-2-team")).hasValue("");
        page.locator(".go button[value=on]").click();

        assertThat(page.locator("h1")).hasText("Check your answers");
        assertThat(page.locator("main")).containsText("We need them: Claims System");
        assertThat(page.locator("main")).containsText("An approval, 2.5 a month, 7 days of waiting; the work stops; works 2 of 5");
        page.locator("section").last().locator(".change a").click();
        page.locator("#tie-1-direction").selectOption("isNeededBy");
        page.locator(".go button[value=on]").click();
        assertThat(page.locator("main")).containsText("They need us: Claims System");
        page.locator("form button").click();
        assertThat(page.locator("h1")).hasText("Thank you. Your answers are in.");
    }

    @Test
    void anotherEntryIsAddedUpToTen() {
        var page = browser.window(1280, 800, false);
        page.navigate("/s/" + round.token("North") + "/ties");
        fill(page, 1, "South");
        for (int rows = 4; rows <= 10; rows++) {
            page.locator("button[value=add]").click();
            assertThat(page.locator("fieldset")).hasCount(rows);
        }
        assertThat(page.locator("button[value=add]")).hasCount(0);
        assertThat(page.locator("#tie-1-team")).hasValue("South");
    }

    @Test
    void skippingGoesOnAndBackGoesBack() {
        var page = browser.window(360, 740, false);
        var token = round.token("North");
        page.navigate("/s/" + token + "/ties");
        page.locator("button[value=skip]").click();
        assertThat(page.locator("h1")).hasText("Check your answers");
        assertThat(page.locator("section").last()).containsText("None named");
        page.locator("a.back").click();
        assertThat(page.locator(".where")).hasText("Section 11 of 11");
        page.locator("button[value=back]").click();
        assertThat(page.locator(".where")).hasText("Section 10 of 11");
    }

    @Test
    void aTieIsSavedAsItIsCompletedAndIsThereOnAnotherDevice() {
        var phone = browser.window(360, 740, true);
        var token = round.token("North");
        phone.navigate("/s/" + token + "/ties");
        fill(phone, 1, "South");
        phone.locator("#tie-2-team").fill("West");
        assertThat(phone.locator("#saved")).hasText("Saved");
        assertThat(Browser.faults(phone, "naming-ties")).isEmpty();

        var desk = browser.window(1280, 800, true);
        desk.navigate("/s/" + token + "/ties");
        assertThat(desk.locator("#tie-1-team")).hasValue("South");
        assertThat(desk.locator("#tie-1-perMonth")).hasValue("2.5");
        assertThat(desk.locator("#tie-2-team")).hasValue("");
        assertThat(Browser.faults(desk, "naming-ties")).isEmpty();
    }

    @Test
    void whatCannotBeSavedYetIsSaidAndStaysOnThePage() {
        var page = browser.window(360, 740, true);
        var token = round.token("North");
        page.navigate("/s/" + token + "/ties");
        fill(page, 1, "Nowhere");
        page.locator("#tie-1-team").blur();
        assertThat(page.locator("#saved")).containsText("Not saved yet");
        page.locator(".go button[value=on]").click();
        assertThat(page.locator("#faults")).isFocused();
        assertThat(page.locator("#tie-1-team")).hasValue("Nowhere");
        assertThat(survey(token).path("ties").size()).isZero();
    }

    @Test
    void theWholePartIsOpenToTheKeyboard() {
        var page = browser.window(1280, 800, true);
        var token = round.token("North");
        page.navigate("/s/" + token + "/ties");
        page.locator("#tie-1-team").focus();
        var keys = page.keyboard();
        keys.type("South");
        for (var value : new String[] {"They", "An", "3", "8", "goes", "4"}) {
            keys.press("Tab");
            keys.type(value);
        }
        assertThat(page.locator("#tie-1-works")).isFocused();
        keys.press("Tab");
        assertThat(page.locator("#tie-2-team")).isFocused();
        keys.press("Enter");

        assertThat(page.locator("h1")).hasText("Check your answers");
        assertThat(page.locator("main")).containsText("They need us: South");
        assertThat(page.locator("main")).containsText("An approval, 3 a month, 8 days of waiting; the work goes slower; works 4 of 5");
    }

    @Test
    void thePickerOffersEveryOtherTeam() {
        var page = browser.window(360, 740, true);
        page.navigate("/s/" + round.token("North") + "/ties");
        assertThat(page.locator("#tie-1-team").evaluate("field => [...field.list.options].map(o => o.value).join()"))
                .isEqualTo("Claims Support,Claims System,South,West");
    }

    @Test
    void whatThumbsHitIsLargeEnough() {
        var page = browser.window(360, 740, true);
        page.navigate("/s/" + round.token("North") + "/ties");
        for (var field : page.locator("main input, main select, main button:not(.unseen)").all()) {
            assertThat(field.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }
}
