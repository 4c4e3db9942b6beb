package isthmus.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A respondent in a real browser. */
class AnsweringTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    private static String link(String perspective) {
        return "/s/"
                + SCRIPT.json(
                                "POST",
                                "/api/v1/campaigns/autumn-2026/invitations",
                                Map.of("team", "Digital Direct", "perspective", perspective, "count", 1))
                        .json()
                        .path("links")
                        .get(0)
                        .path("token")
                        .asText();
    }

    private static void answerAll(Page page) {
        var questions = page.locator("fieldset");
        for (int i = 0; i < questions.count(); i++) {
            questions.nth(i).locator("label").nth(i % 6).click();
        }
    }

    private static String answerEverythingAndSubmit(Page page) {
        for (int section = 1; section <= 10; section++) {
            assertThat(page.locator(".where")).hasText("Section " + section + " of 11");
            answerAll(page);
            page.locator("button[value=on]").click();
        }
        assertThat(page.locator(".where")).hasText("Section 11 of 11");
        page.locator("button[value=skip]").click();
        assertThat(page.locator("h1")).hasText("Check your answers");
        page.locator("form button").click();
        assertThat(page.locator("h1")).hasText("Thank you. Your answers are in.");
        return page.locator(".receipt").textContent();
    }

    @Test
    void aSurveyIsAnsweredOnAPhone() {
        var page = browser.window(360, 740, true);
        var link = link("tech");
        page.navigate(link);
        assertThat(page.locator("main")).containsText("Digital Direct");
        page.locator("a.button").click();
        var receipt = answerEverythingAndSubmit(page);

        page.navigate(link);
        assertThat(page.locator(".receipt")).hasText(receipt);
        page.navigate(link + "/3");
        assertThat(page.locator(".receipt")).hasText(receipt);
    }

    @Test
    void aSurveyIsAnsweredWithoutJavaScript() {
        var page = browser.window(1280, 800, false);
        page.navigate(link("business"));
        page.locator("a.button").click();
        assertThat(answerEverythingAndSubmit(page)).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
    }

    @Test
    void anAnswerIsSavedAsItIsGivenAndIsThereOnAnotherDevice() {
        var phone = browser.window(360, 740, true);
        var link = link("tech");
        phone.navigate(link + "/1");
        phone.locator("fieldset").first().locator("label").nth(3).click();
        assertThat(phone.locator("#saved")).hasText("Saved");

        var desk = browser.window(1280, 800, true);
        desk.navigate(link);
        assertThat(desk.locator("h1")).hasText("Welcome back");
        desk.locator("a.button").click();
        assertThat(desk.locator("fieldset").first().locator("input").nth(3)).isChecked();
    }

    @Test
    void answersSurviveALostConnection() {
        var page = browser.window(360, 740, true);
        var link = link("tech");
        page.navigate(link + "/1");
        page.context().setOffline(true);
        page.locator("fieldset").first().locator("label").nth(1).click();
        assertThat(page.locator("#saved")).containsText("Not saved yet");
        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#saved")).hasText("Saved");

        browser.complaints().removeIf(c -> c.contains("ERR_INTERNET_DISCONNECTED"));
        assertThat(Service.running().nobody().get("/api/v1/survey/" + link.substring(3)).json().path("answers").size()).isEqualTo(1);
    }

    @Test
    void theWholeWayIsOpenToTheKeyboard() {
        var page = browser.window(1280, 800, true);
        page.navigate(link("tech"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(".consent a")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("a.button")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".where")).hasText("Section 1 of 11");
        int questions = page.locator("fieldset").count();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        for (int i = 0; i < questions; i++) {
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator("input:checked")).hasCount(questions);
        page.keyboard().press("Tab");
        assertThat(page.locator("button[value=on]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".where")).hasText("Section 2 of 11");
    }

    @Test
    void anAnswerIsChangedFromTheLookBackWhichIsWhereItReturns() {
        var page = browser.window(360, 740, true);
        var link = link("tech");
        page.navigate(link + "/2");
        answerAll(page);
        page.locator("button[value=on]").click();
        page.navigate(link + "/check");
        page.locator("section").nth(1).locator(".change a").first().click();
        page.locator("fieldset").first().locator("label").nth(4).click();
        page.locator("button[value=on]").click();

        assertThat(page.locator("h1")).hasText("Check your answers");
        assertThat(page.locator(".note")).containsText("have no answer");
    }

    @Test
    void goingBackKeepsWhatWasAnsweredAlsoWithoutJavaScript() {
        var page = browser.window(360, 740, false);
        var link = link("tech");
        page.navigate(link + "/2");
        page.locator("fieldset").first().locator("label").nth(2).click();
        page.locator("button.back").click();
        assertThat(page.locator(".where")).hasText("Section 1 of 11");
        page.navigate(link + "/2");
        assertThat(page.locator("fieldset").first().locator("input").nth(2)).isChecked();
    }

    @Test
    void theFirstPagesAreLight() {
        var link = link("tech");
        var zipped = Service.running().nobody().with("Accept-Encoding", "gzip");
        int first = 0;
        for (var path : List.of(link, "/static/survey.css", "/static/survey.js", "/static/icon.svg")) {
            first += zipped.get(path).bytes().length;
        }
        assertThat(first).isLessThan(25 * 1024);
        for (int section = 1; section <= 10; section++) {
            assertThat(zipped.get(link + "/" + section).bytes().length).isLessThan(6 * 1024);
        }
    }

    @Test
    void answersCanBeHitWithAThumb() {
        var page = browser.window(360, 740, true);
        page.navigate(link("tech") + "/1");
        for (var label : page.locator("label, .go button").all()) {
            assertThat(label.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }
}
