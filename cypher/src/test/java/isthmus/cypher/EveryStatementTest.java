package isthmus.cypher;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Sector;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.release.Tier;
import isthmus.assessment.report.Branding;
import isthmus.assessment.response.Answer;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.account.FederationGraph;
import isthmus.cypher.account.Grant;
import isthmus.cypher.account.SecondFactorGraph;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.AuditGraph;
import isthmus.cypher.audit.Entry;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.branding.BrandingGraph;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.campaign.ConsentGraph;
import isthmus.cypher.limit.GuessGraph;
import isthmus.cypher.limit.RateGraph;
import isthmus.cypher.plan.PlanGraph;
import isthmus.cypher.plan.Search;
import isthmus.cypher.plan.SearchGraph;
import isthmus.cypher.release.ReleaseGraph;
import isthmus.cypher.release.ReleaseStore;
import isthmus.cypher.release.Releases;
import isthmus.cypher.report.ReportGraph;
import isthmus.cypher.research.Agreement;
import isthmus.cypher.research.AgreementGraph;
import isthmus.cypher.researcher.ResearchUseGraph;
import isthmus.cypher.researcher.TermsGraph;
import isthmus.cypher.researcher.Use;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.response.Sheet;
import isthmus.cypher.retention.RetentionGraph;
import isthmus.cypher.schema.SchemaMigrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.summary.GqlNotification;

/**
 * Every statement there is, explained on a graph that has everything the product writes, and held against its header.
 * Files are found, not listed, so that a new one is covered by being there.
 */
class EveryStatementTest {

    private static final Statement WORDS = Statement.of(EveryStatementTest.class, "words");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Path CLASSES = classes();

    private static EmbeddedNeo4j engine;
    private static Graph graph;
    private static Driver driver;
    private static EmbeddedNeo4j storeEngine;
    private static Driver storeDriver;

    @BeforeAll
    static void aGraphWithEverythingTheProductWrites() {
        engine = EmbeddedNeo4j.start(TestGraph.home());
        graph = Graph.connect(engine);
        driver = GraphDatabase.driver(engine.uri(), AuthTokens.basic(engine.username(), engine.password()));
        SchemaMigrations.apply(graph);
        var tidewater = Tidewater.on(graph);
        var campaigns = new CampaignGraph(graph);
        new ConsentGraph(graph).change(tidewater.campaign().id(), "As you like.");
        campaigns.share(tidewater.campaign().id(), "Claims", "tech", "shared", 5);
        try (var responses = new ResponseGraph(graph)) {
            responses.start("shared", "personal");
            responses.save("personal", Tidewater.ITEMS, Map.of("A1", Optional.of(Answer.CANNOT_SEE)), Tidewater.TIES);
            responses.submit(tidewater.link(), "oak", door -> new Sheet(Tidewater.ANSWERS, Tidewater.TIES));
        }
        campaigns.close(tidewater.campaign().id(), Tidewater.CLOSED);
        var old = Tidewater.open(graph, tidewater.organization().id(), "Long ago");
        campaigns.close(old.id(), Tidewater.OPENED);
        new RetentionGraph(graph).setMonths(tidewater.organization().id(), 1);
        new RetentionGraph(graph).mark(old.id(), Tidewater.CLOSED);
        var plans = new PlanGraph(graph);
        plans.aim(tidewater.campaign().id(), Plans.TARGETS);
        var scenario = plans.create(tidewater.campaign().id(), Plans.SCENARIO).orElseThrow();
        var searches = new SearchGraph(graph);
        searches.begin(tidewater.campaign().id(), scenario);
        searches.report(tidewater.campaign().id(), scenario, new Search(1, 2, 3));
        searches.stop(tidewater.campaign().id(), scenario);
        plans.track(tidewater.campaign().id(), Plans.TRACK);
        var looks = new Branding("Ash", "#5a1e6e", "Confidential", "1 Quay Street", new Branding.Logo(Branding.Logo.Kind.PNG, new byte[1]));
        new BrandingGraph(graph).saveConsultancy(looks);
        new BrandingGraph(graph).saveClient(tidewater.organization().id(), looks);
        var agreements = new AgreementGraph(graph);
        agreements.agree(tidewater.organization().id(), new Agreement.Words("1", "hash"), Sector.SERVICES, false, Tidewater.OPENED, "ada");
        agreements.agree(tidewater.organization().id(), new Agreement.Words("2", "hash"), Sector.SERVICES, true, Tidewater.CLOSED, "ada");
        var reports = new ReportGraph(graph);
        reports.save(tidewater.campaign().id(), "en", Reports.MANUSCRIPT, 0, "ada");
        reports.release(Reports.edition(tidewater.campaign().id(), "en", 1), "key", Reports.galleys("one"));
        var accounts = new AccountGraph(graph);
        accounts.create("ada", "Ada", Account.Role.SPONSOR, Set.of(tidewater.organization().id()), Tidewater.OPENED);
        accounts.offerSetup("ada", "setup", Tidewater.CLOSED);
        accounts.setUp("setup", "hash", Tidewater.OPENED);
        accounts.offerSetup("ada", "setup", Tidewater.CLOSED);
        accounts.openSession("ada", "session", "csrf", Tidewater.OPENED, Tidewater.OPENED, Tidewater.CLOSED);
        new FederationGraph(graph).enter(
                new FederationGraph.Identity("issuer", "subject", "Eve", Account.Role.SPONSOR, Optional.of(Set.of(tidewater.organization().id()))), "eve", Tidewater.OPENED);
        var secondFactors = new SecondFactorGraph(graph);
        secondFactors.offer("ada", "sealed");
        secondFactors.confirm("ada", "sealed", 1, List.of("code"));
        secondFactors.openStep("ada", "step", Tidewater.OPENED, Tidewater.CLOSED);
        try (var audit = new AuditGraph(graph)) {
            audit.append(Tidewater.OPENED, new Entry.Content("ada", Act.SIGN_IN, new Subject("o", "c", "ada", "1"), Entry.Outcome.DONE));
        }
        accounts.addToken("ada", "1", "token", "script", Set.of(Grant.READ), tidewater.organization().id(), Tidewater.OPENED, Tidewater.CLOSED);
        releases(tidewater.organization().id());
        new TermsGraph(graph).accept("ada", "one", new TermsGraph.Words("1", "hash"), Tidewater.OPENED);
        new ResearchUseGraph(graph).record(List.of(new Use("ada", "one", Use.Door.HTTP, true, 1, 1, Tidewater.OPENED)));
        new RateGraph(graph).add(List.of(new RateGraph.Use("rate", 1, 0.01)));
        new GuessGraph(graph).attempt(Set.of("guess"), Tidewater.OPENED, Duration.ofMinutes(1), guesses -> Duration.ZERO);
    }

    private static void releases(String organization) {
        var releases = new ReleaseGraph(graph);
        var ref = new Instrument.Ref("i", "1", "hash");
        for (var id : List.of("one", "two")) {
            releases.begin(id, Tier.RESEARCHERS, Representative.SYNTHETIC, Optional.of(Releases.FIELD), ref, Releases.SECRET, Tidewater.OPENED);
            releases.step(id, "attack", Tidewater.OPENED);
            releases.conclude(
                    Releases.publication(id), List.of(), List.of(new ReleaseGraph.Brought(organization, 0, 5, false, Releases.FIELD_CONTRIBUTIONS.getFirst())), Set.of(), 100, 0);
        }
        releases.begin("blocked", Tier.RESEARCHERS, Representative.SYNTHETIC, Optional.of(Releases.FIELD), ref, Releases.SECRET, Tidewater.OPENED);
        releases.conclude(Releases.blocked("blocked"), Releases.BROKEN, List.of(), Set.of(), 100, 0);
        releases.begin("three", Tier.RESEARCHERS, Representative.SYNTHETIC, Optional.of(Releases.FIELD), ref, Releases.SECRET, Tidewater.OPENED);
        releases.fail("three", "failed");
        releases.begin("four", Tier.RESEARCHERS, Representative.SYNTHETIC, Optional.of(Releases.FIELD), ref, Releases.SECRET, Tidewater.OPENED);
        var home = TestGraph.home();
        ReleaseStore.load(home, Releases.publication("one"), Releases.dimensions());
        storeEngine = EmbeddedNeo4j.start(home);
        storeDriver = GraphDatabase.driver(storeEngine.uri(), AuthTokens.basic(storeEngine.username(), storeEngine.password()));
    }

    @AfterAll
    static void stop() {
        storeDriver.close();
        storeEngine.close();
        driver.close();
        graph.close();
        engine.close();
    }

    /** A statement's file and its text. */
    record Source(String path, String text) {

        private List<String> header() {
            return text.lines().takeWhile(line -> line.startsWith("//")).map(line -> line.substring(2).strip()).toList();
        }

        private String body() {
            return text.lines().filter(line -> !line.startsWith("//")).reduce("", (a, b) -> a + b + "\n");
        }

        Set<String> namedParameters() {
            return parameters(String.join("\n", header()));
        }

        Set<String> usedParameters() {
            return parameters(body());
        }

        /** Groups of columns are parted by a dot; what a group means follows a colon. */
        List<String> namedColumns() {
            return header().stream()
                    .filter(line -> line.startsWith("->"))
                    .flatMap(line -> Stream.of(line.substring(2).split("·")))
                    .flatMap(group -> Stream.of(group.split(":", 2)[0].split(",")))
                    .map(String::strip)
                    .toList();
        }

        private static Set<String> parameters(String text) {
            return PARAMETER.matcher(text).results().map(m -> m.group(1)).collect(toSet());
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private record Explained(List<String> columns, List<String> notifications) {}

    private static Explained explain(Source source) {
        var parameters = new HashMap<String, Object>();
        source.namedParameters().forEach(name -> parameters.put(name, null));
        // A release has a database of its own, in words of its own.
        try (var session = (source.path().matches(".*/Release(Store|Server)/.*") ? storeDriver : driver).session()) {
            var result = session.run("EXPLAIN " + source.text(), parameters);
            var columns = result.keys();
            return new Explained(
                    columns,
                    result.consume().gqlStatusObjects().stream()
                            .filter(GqlNotification.class::isInstance)
                            .map(status -> status.gqlStatus() + " " + status.statusDescription())
                            .toList());
        }
    }

    static List<Source> sources() {
        return files(CLASSES.resolve("isthmus"), path -> path.toString().endsWith(".cypher"))
                .map(file -> new Source(CLASSES.relativize(file).toString(), read(file)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theDatabaseHasNothingToSayAgainstAStatement(Source source) {
        assertThat(explain(source).notifications()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aHeaderSaysWhyAndNamesTheParametersAndColumnsThereAre(Source source) {
        assertThat(source.header()).first().asString().matches("[A-Z].{10,}").doesNotStartWith("->");
        assertThat(source.namedParameters()).isEqualTo(source.usedParameters());
        assertThat(source.namedColumns()).isEqualTo(explain(source).columns());
    }

    @Test
    void everyFileBelongsToAConstantNamedLikeItAndEveryConstantHasItsFile() {
        var constants = files(CLASSES, path -> path.toString().endsWith(".class"))
                .map(file -> type(CLASSES.relativize(file)))
                .flatMap(type -> Stream.of(type.getDeclaredFields())
                        .filter(field -> field.getType() == Statement.class && Modifier.isStatic(field.getModifiers()))
                        .map(field -> type.getName().replace('.', '/') + "/" + camel(field.getName()) + ".cypher"))
                .toList();

        assertThat(sources()).isNotEmpty().extracting(Source::path).containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void everyConstantHoldsTheFileItIsNamedAfter() throws ReflectiveOperationException {
        for (var source : sources()) {
            var file = Path.of(source.path());
            var field = type(file.getParent()).getDeclaredField(constant(file.getFileName().toString()));
            field.setAccessible(true);
            assertThat(field.get(null)).isEqualTo(new Statement(file.subpath(file.getNameCount() - 2, file.getNameCount()).toString(), Statement.withoutHeader(source.text())));
        }
    }

    @Test
    void theGraphIsWrittenInTheseWordsAndNoOthers() {
        record Words(Set<String> labels, Set<String> types, Set<String> keys) {}
        var words = graph.readOne(WORDS, Map.of(), r -> new Words(
                        new TreeSet<>(r.get("labels").asList(v -> v.asString())),
                        new TreeSet<>(r.get("types").asList(v -> v.asString())),
                        new TreeSet<>(r.get("keys").asList(v -> v.asString()))))
                .orElseThrow();

        assertThat(words.labels())
                .containsExactly(words("Acceptance AccessRequest AccessToken Account Agreement AuditEntry AuditTrail Branding Campaign Contribution Edition Galleys Guesses Instrument Invitation Manuscript Migration Mission Move Organization Rate Release ReleasedRecord ReleasedTable ResearchUse Response"
                        + " Scenario SchemaLock SecondFactor Session SetupLink SharedLink SignInStep Step Structure Target Team TieReport Track Unit"));
        assertThat(words.types())
                .containsExactly(words("ABOUT AFTER AGREED AIMS_AT ANSWERS ASKS BELONGS_TO BY CONSIDERS CONTRIBUTED CURRENT DEPENDS_ON DONE_BY FOR FROM HAS_MANUSCRIPT HAS_MISSION"
                        + " HAS_SCENARIO HAS_STEP HAS_TEAM HAS_UNIT HAS_VERSION HOLDS IN KEEPS LOOKS_LIKE MAY_SEE OF OPENS PART_OF RELEASED SURVEYS THROUGH TO TRACKS WENT_INTO WITHIN"));
        assertThat(words.keys())
                .containsExactly(words("absorption absorptionUnits absorptions accent accepted account act agreed aim allowed answers answersDeleted answersKept asItIs at atRisk atRiskOf attacks began begun blocking bound brief"
                        + " business by campaign capacity cells certificate chain change checksum classSize closed codes columns confirmed consent controls core coreTeams cores"
                        + " cost count cover created csrf degrees density digest dimension dimensions direction disabled door draft due ended endedBy ends expires fewestTeams footer"
                        + " full gain gone goneChain grants hash holder id importance instrument issuer items key kind kinds labels language last lastSeen level levels limit"
                        + " limits link locked logo logoKind making measured milliseconds month mostTeams move name note noted notes number of opened organization organizations outcome owner"
                        + " pace passwordHash people perMonth percent period perspective phase place policy position problem proven published real realStructures reason receipt release released"
                        + " replacedBy representative requires residual retentionMonths revision role roles rows salt sealed searchBest searchBound searchMilliseconds searchStopped seconds"
                        + " secret sections sector seed seen shown sides size source standing started state step structure subject synthetic teamSize teams technology thing tier ties"
                        + " tokenHash touchDays touched until username version waitDays waiting wave who withdrawn works year"));
    }

    /** Without these, silence about the files above would prove nothing. */
    @ParameterizedTest
    @CsvSource({
        "response/ResponseGraph/personal, (i:Invitation, (i:Invitaton",
        "response/ResponseGraph/personal, -[:TO]->, -[:TOO]->",
        "response/ResponseGraph/personal, '.draft,', '.drafft,'",
        "response/ResponseGraph/personal, $tokenHashes[at], $tokens[at]",
        "organization/OrganizationGraph/find, 'RETURN o.id', 'MATCH (c:Campaign), (t:Team) RETURN DISTINCT o.id'",
        "campaign/CampaignGraph/structure, RETURN s.id, RETURN id(s)",
        "plan/PlanGraph/scenarios, .residual, .residaul",
        "report/ReportGraph/editions, e.hash AS, e.hsah AS",
    })
    void aBreakInAStatementIsNoticed(String path, String was, String is) {
        var source = sources().stream().filter(s -> s.path().equals("isthmus/cypher/" + path + ".cypher")).findFirst().orElseThrow();
        assertThat(source.text()).contains(was);

        assertThat(explain(new Source(path, source.text().replace(was, is))).notifications()).isNotEmpty();
    }

    @Test
    void aHeaderIsReadWithItsParametersGroupsOfColumnsAndWhatTheyMean() {
        var source = new Source("x", "// Why.\n// $rows: [{a, b}] · $now\n// -> index, outcome: in, out · receipt\nUNWIND $rows AS row\nRETURN 1");

        assertThat(source.namedParameters()).containsExactlyInAnyOrder("rows", "now");
        assertThat(source.usedParameters()).containsExactly("rows");
        assertThat(source.namedColumns()).containsExactly("index", "outcome", "receipt");
    }

    private static String[] words(String words) {
        return words.split(" ");
    }

    private static String camel(String constant) {
        return Pattern.compile("_(\\w)").matcher(constant.toLowerCase()).replaceAll(m -> m.group(1).toUpperCase());
    }

    private static String constant(String file) {
        return file.replace(".cypher", "").replaceAll("([A-Z])", "_$1").toUpperCase();
    }

    private static Class<?> type(Path path) {
        try {
            return Class.forName(path.toString().replace(".class", "").replace('/', '.'), false, Statement.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path folder, Predicate<Path> wanted) {
        try (var all = Files.walk(folder)) {
            return all.filter(wanted).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(Statement.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
