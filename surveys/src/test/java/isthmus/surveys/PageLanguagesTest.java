package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of people who work here, in the language that they read. */
class PageLanguagesTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final Caller GERMAN = SCRIPT.with("Accept-Language", "de");
    private static final Pattern FAULTS = Pattern.compile(
            "(?s)<div class=\"faults\".*?</div>|<p class=\"warn\" role=\"status\">.*?</p>|<ul class=\"gates\">.*?</ul>");
    private static final Pattern MAIN = Pattern.compile("(?s)<main.*?</main>");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|is|are|it|its|this|of|to|with|from|and|or|no|not|choose|write|send|answers?|people)\\b", Pattern.CASE_INSENSITIVE);

    private static Caller anybody() {
        return Service.running().nobody();
    }

    @ParameterizedTest
    @CsvSource({"de, Anmelden", "'fr-CA,en;q=0.5', Se connecter", "es, Iniciar sesión", "en-GB, Sign in", "ja, Sign in", "*;;, Sign in"})
    void aBrowserSaysTheLanguageUntilSomebodyChooses(String wishes, String words) {
        assertThat(anybody().with("Accept-Language", wishes).get("/sign-in").text()).contains(">" + words + "<");
    }

    @Test
    void whatWasChosenCountsMoreThanTheBrowser() {
        var chosen = anybody().form("/language", Map.of("language", "de"));
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.header("Set-Cookie")).startsWith("__Host-isthmus-language=de; Path=/;").contains("Secure", "HttpOnly", "SameSite=Lax");
        var page = anybody().with("Cookie", "__Host-isthmus-language=de").with("Accept-Language", "fr").get("/sign-in").text();
        assertThat(page).contains("<html lang=\"de\">", ">Anmelden<", "Sprache: Deutsch");
        assertThat(anybody().with("Cookie", "__Host-isthmus-language=<script>").get("/sign-in").text()).contains("<html lang=\"en\">").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", ";;", "=; ;x", "__Host-isthmus-language", "__Host-isthmus-language=\"de", "$Version=1; =de", "\u00e4=\u00f6"})
    void aBrokenCookieChoosesNothing(String cookie) {
        for (var path : new String[] {"/sign-in", "/no-such-page"}) {
            var answer = anybody().with("Cookie", cookie).with("Accept-Language", "fr").get(path);
            assertThat(answer.status()).isEqualTo(path.equals("/sign-in") ? 200 : 404);
            assertThat(answer.text()).contains("<html lang=\"fr\">");
        }
    }

    @Test
    void aLanguageWithoutWordsIsRefused() {
        assertThat(anybody().form("/language", Map.of("language", "tlh")).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"en, 9 March 2026", "de, 9. März 2026", "fr, 9 mars 2026", "es, 9 de marzo de 2026"})
    void daysAreWrittenAsTheLanguageWritesThem(String language, String day) {
        assertThat(SCRIPT.with("Accept-Language", language).get("/campaigns/spring-2026").text()).contains(day).doesNotContain("2026-03-09");
    }

    /** Every problem that a page lists, as its reader sees it. */
    private static List<String> faults(Caller caller, String path, Map<String, String> fields) {
        var page = caller.form(path, fields);
        assertThat(page.status()).as(path).isEqualTo(422);
        return Pattern.compile("<li><a href=\"#[\\w-]+\"><strong>.*?</li>", Pattern.DOTALL).matcher(page.text()).results()
                .map(m -> m.group().replaceAll("<[^>]*>", ""))
                .toList();
    }

    @Test
    void whatIsWrongWithAPlanIsSaidInTheLanguageOfThePage() {
        var reader = People.ada().with("Accept-Language", "de");
        var campaign = "/campaigns/spring-2026";
        assertThat(faults(reader, campaign + "/targets", Map.of("level-flow", "9", "importance-flow", "2"))).containsExactly(
                "Ziel (flow): Eine Stufe 9 gibt es nicht. Wählen Sie 1 bis 5.",
                "Grund in einer Zeile (flow): Der Grund fehlt. Sagen Sie in einer Zeile, warum diese Stufe und keine andere.");
        assertThat(faults(reader, campaign + "/roadmap", Map.of("move", "nothing", "state", "open", "due", "im Mai"))).containsExactly(
                "Schritt: „nothing“ steht nicht auf dem Fahrplan. Nennen Sie einen seiner Schritte.",
                "Fällig: „im Mai“ ist kein Datum. Schreiben Sie es wie 2027-03-31.");
        assertThat(faults(reader, campaign + "/plan", Map.of("name", " "))).containsExactly(
                "Name: Der Name fehlt. Schreiben Sie 1 bis 80 Zeichen.");
        var scenario = campaign + "/plan/rules-first";
        var move = Pattern.compile("name=\"move-1\" value=\"([^\"]+)\"").matcher(reader.get(scenario).text());
        assertThat(move.find()).isTrue();
        var id = move.group(1).replace("&gt;", ">").replace("&amp;", "&");
        assertThat(faults(reader, scenario, Map.of(
                        "do", "save", "version", "-", "name", "Rules first", "capacity", "zehn", "teamSize", "-1,5", "move-0", "none",
                        "move-1", id, "cost-1", "-2", "quarter-1", "x"))).containsExactlyInAnyOrder(
                "Punkte Veränderungsaufwand: „zehn“ ist keine Reihe von Zahlen. Schreiben Sie eine Zahl für jedes Quartal, etwa 10 10 10.",
                "Aufwand: „" + id + "“ kann nicht -2,0 Punkte Aufwand kosten. Der Aufwand liegt über 0, und was vom Warten bleibt, bei 0 bis 100\u00a0%.",
                "Stand des Szenarios: Jemand hat dieses Szenario seither geändert."
                        + " Sehen Sie nach, wie es jetzt ist, und speichern Sie noch einmal, um Ihre Fassung an seine Stelle zu setzen.",
                "Größe, über die kein Team hinauswächst: „-1,5“ ist keine Anzahl von Personen. Schreiben Sie 0 oder mehr.");
        assertThat(faults(reader, scenario + "/moves", Map.of("kind", "merge", "first", "A", "second", "A", "name", "B"))).first().isEqualTo(
                "Art des Schritts: „A“ kann nicht beide Enden eines Schritts sein."
                        + " Wählen Sie zwei verschiedene Teams oder geben Sie an, wie viele Menschen jedes Team bekommt.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void everyPageOfTheDemonstrationIsShownInEveryLanguage(String language) {
        var reader = SCRIPT.with("Accept-Language", language);
        for (var path : new String[] {
            "/organizations", "/organizations/meridian-mutual", "/organizations/meridian-mutual/structure", "/organizations/meridian-mutual/structure/import",
            "/organizations/meridian-mutual/island", "/organizations/meridian-mutual/map", "/organizations/meridian-mutual/campaigns/new",
            "/campaigns/spring-2026", "/campaigns/autumn-2026", "/campaigns/spring-2026/scorecard", "/campaigns/spring-2026/method", "/campaigns/spring-2026/ties",
            "/campaigns/spring-2026/compare", "/campaigns/spring-2026/recommendations", "/campaigns/spring-2026/targets", "/campaigns/spring-2026/plan",
            "/campaigns/spring-2026/roadmap", "/campaigns/spring-2026/report", "/branding", "/accounts", "/audit?check=1", "/backups", "/language", "/privacy",
            "/organizations/meridian-mutual/privacy", "/organizations/meridian-mutual/research", "/research", "/campaigns/autumn-2026/consent"
        }) {
            var page = reader.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).contains("<html lang=\"" + language + "\">");
        }
    }

    /** What a page says is wrong, or a page that says nothing else, without its markup. */
    private static String told(Caller.Answer answer) {
        var found = FAULTS.matcher(answer.text());
        var main = MAIN.matcher(answer.text());
        assertThat(main.find()).as(answer.text()).isTrue();
        return (found.find() ? found.group() : main.group()).replaceAll("<[^>]*>", " ").replace("&quot;", "\"").replaceAll("\\s+", " ").strip();
    }

    private static void saysInGerman(Caller.Answer answer, String... words) {
        assertThat(told(answer)).contains(words).doesNotContainPattern(ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/accounts | username=!&name=&role=king | Anmeldename : Er fehlt oder hat Zeichen, die nicht passen.",
        "/accounts | username=someone&name=Some&role=sponsor | Die Auftraggeberschaft sieht genau eine Organisation.",
        "/sign-in | username=nobody-here&password=x | Name und Passwort passen nicht zusammen.",
        "/language | language=tlh | Auf „tlh“ gibt es keine Seiten.",
        "/language | language=%zz | Formular, Feld 1 : Es ist kein UTF-8 in Formularkodierung.",
        "/organizations/new | name=&sector= | Name : Er fehlt. Schreiben Sie den Namen, den die Menschen verwenden.",
        "/organizations/meridian-mutual/delete | confirm=x | Geben Sie „Meridian Mutual“ ein",
        "/organizations/meridian-mutual/campaigns/new | name=&instrument=x | Fragebogen : Diesen Fragebogen oder diese Version gibt es nicht.",
        "/campaigns/autumn-2026/invitations | kind=personal&perspective=nobody&count=1 | Sicht : „nobody“ ist keine Sicht des Fragebogens.",
        "/campaigns/autumn-2026/report/release | change= | Die Befragung ist noch offen: Ihre Zahlen können sich",
        "/campaigns/spring-2026/invitations | kind=personal | Die Befragung ist geschlossen.",
        "/campaigns/spring-2026/report | do=up:island | Nach oben verschoben: Die Insel.",
        "/campaigns/spring-2026/report | do=preview:island | Die Vorschauen sind auf dem neuesten Stand.",
        "/setup/never-offered | password=x | Dieser Link wurde benutzt oder ist abgelaufen",
        "/campaigns/spring-2026 | x=y | Diese Adresse nimmt GET.",
        "/no-such-page | x=y | Unter dieser Adresse gibt es nichts"
    })
    void whatIsWrongIsSaidInTheLanguageOfThePage(String path, String form, String words) {
        saysInGerman(GERMAN.send("POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8)), words);
    }

    @Test
    void aNoteThatIsTooLongIsNamedAfterItsSection() {
        var answer = GERMAN.form("/campaigns/spring-2026/report", Map.of("do", "save", "note-island", "x".repeat(12_001)));
        assertThat(answer.text()).contains("<a href=\"#note-island\"><strong>Die Insel</strong>");
        saysInGerman(answer, "Das hat 12001 Zeichen. Kürzen Sie es auf 12000.");
    }

    @Test
    void theFaultsOfALookAreSaidInTheLanguageOfThePage() {
        var body = """
                --x
                Content-Disposition: form-data; name="accent"

                #ffdd00
                --x
                Content-Disposition: form-data; name="logo"; filename="logo.svg"

                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>words</text></svg>
                --x--
                """.replace("\n", "\r\n");
        saysInGerman(
                GERMAN.send("POST", "/branding", "multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8)),
                "Weiße Wörter auf #ffdd00 haben einen Kontrast von 1,3 zu 1. Wählen Sie eine dunklere Farbe mit mindestens 4,5 zu 1.",
                "Logo, Element 1 (text) : Das ist Text, und seine Schrift ist nicht in der Datei.");
    }

    @Test
    void whatACampaignStillNeedsIsSaidInTheLanguageOfThePage() {
        saysInGerman(GERMAN.get("/campaigns/autumn-2026"), "Teams mit Antworten", "Personen, die geantwortet haben", "Antworten aus der Sicht „");
    }

    private static final String STRUCTURE = "/organizations/meridian-mutual/structure";

    private static Caller.Answer imported(String kind, String text) {
        var body = """
                --x
                Content-Disposition: form-data; name="kind"

                %s
                --x
                Content-Disposition: form-data; name="pasted"

                %s
                --x--
                """.formatted(kind, text).replace("\n", "\r\n");
        return GERMAN.send("POST", STRUCTURE + "/import", "multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFaultsOfAnImportAreSaidInTheLanguageOfThePageAndOfTheirFile() {
        var page = imported("missions", "mission,step,team,touch_days,wait_days\nZahlen,eins,Niemand,1,x\nZahlen,2,,1,-2.5");
        assertThat(page.status()).isEqualTo(422);
        saysInGerman(
                page,
                "Schreiben Sie eine Zahl in Ziffern wie 12 oder 2.5, ohne Tausenderzeichen und Einheiten; 0, wo es nichts gibt. 1 Stelle"
                        + " Zeile 2, Spalte wait_days : „x“ ist keine Zahl.",
                "Zeile 2, Spalte team : Es gibt kein Team „Niemand“.",
                "Zeile 3, Spalte wait_days : Die Zahl der Tage ist negativ: -2,5.");
        assertThat(page.text()).contains("eingefügter Text", "die Nummer des Arbeitsschritts, ab 1");
        var upload = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"").matcher(page.text());
        assertThat(upload.find()).isTrue();
        var file = GERMAN.form(STRUCTURE + "/import/faults/csv", Map.of(
                "kind", "missions", "upload", upload.group(1), "column.mission", "0", "column.step", "1", "column.team", "2",
                "column.touch_days", "3", "column.wait_days", "4"));
        assertThat(file.text().lines()).startsWith("Stelle,Fehler,Abhilfe").contains(
                "\"Zeile 3, Spalte team\",Kein Team ist genannt.,Nennen Sie das Team.");
        assertThat(file.text()).doesNotContainPattern(ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "all | {\"teams\": [7]} | /teams/0 : Hier sollte ein Objekt stehen, aber da ist eine Zahl.",
        "all | {} | Senden Sie {\"units\": [], \"teams\": [], \"missions\": [], \"dependencies\": []} mit dem, was es gibt.",
        "all | [1 2] | Das lässt sich nicht als JSON lesen",
        "team-api | - a | Dokument 1, Zeile 1 : Hier sollte ein Dokument eines Teams stehen.",
        "team-api | name: [a] | Dokument 1, Zeile 1, name : Hier sollte ein Text stehen.",
        "missions | mission,step | Kopfzeile : Keine Spalte der Datei steht für „team“.",
        "missions | , | Datei : Die Datei ist leer.",
        "missions | ` ` | Datei : Es gibt weder eine Datei noch einen Text."
    })
    void everyKindOfFileIsFaultedInTheLanguageOfThePage(String kind, String text, String words) {
        assertThat(told(imported(kind, text))).contains(words);
    }

    @Test
    void theFaultsOfAnEditAreSaidByTheLabelsOfItsFields() {
        var version = Pattern.compile("name=\"version\" value=\"([^\"]+)\"").matcher(GERMAN.get(STRUCTURE + "/edit/team").text());
        assertThat(version.find()).isTrue();
        var team = GERMAN.form(STRUCTURE + "/edit/team", Map.of(
                "do", "save", "version", version.group(1), "name", "", "unit", "Nirgends", "business", "viele", "technology", "-1,5"));
        saysInGerman(
                team,
                "Name : Der Name ist leer. Geben Sie einen Namen an.",
                "Einheit : Es gibt keine Einheit „Nirgends“.",
                "Kopfzahl der Fachseite : „viele“ ist keine Zahl. Schreiben Sie eine Zahl wie 12 oder 2,5; 0, wo es nichts gibt.",
                "Kopfzahl der Technikseite : Die Kopfzahl ist negativ: -1,5. Schreiben Sie 0 oder mehr.");
        var mission = GERMAN.form(STRUCTURE + "/edit/mission", Map.of(
                "do", "save", "version", version.group(1), "name", "Zahlen",
                "step-0-team", "Niemand", "step-0-touchDays", "x", "step-0-waitDays", "1"));
        saysInGerman(mission, "Arbeitsschritt 1, Team : Es gibt kein Team „Niemand“.", "Arbeitsschritt 1, Arbeitstage : „x“ ist keine Zahl.");
        assertThat(mission.text()).contains("<a href=\"#step-0-team\">", "<a href=\"#step-0-touchDays\">");
    }
}
