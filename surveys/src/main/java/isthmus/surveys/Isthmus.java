package isthmus.surveys;

import io.helidon.common.tls.Tls;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import io.helidon.openapi.OpenApiFeature;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import isthmus.assessment.input.Checked;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.SharedPatience;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.account.FederationGraph;
import isthmus.cypher.account.SecondFactorGraph;
import isthmus.cypher.audit.AuditGraph;
import isthmus.cypher.branding.BrandingGraph;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.campaign.ConsentGraph;
import isthmus.cypher.door.Turns;
import isthmus.cypher.limit.GuessGraph;
import isthmus.cypher.limit.RateGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.plan.PlanGraph;
import isthmus.cypher.plan.SearchGraph;
import isthmus.cypher.release.ReleaseGraph;
import isthmus.cypher.release.ReleaseServer;
import isthmus.cypher.report.ReportGraph;
import isthmus.cypher.research.AgreementGraph;
import isthmus.cypher.researcher.ResearchUseGraph;
import isthmus.cypher.researcher.TermsGraph;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.retention.RetentionGraph;
import isthmus.cypher.schema.SchemaMigrations;
import isthmus.surveys.account.AccountPages;
import isthmus.surveys.account.AccountsPages;
import isthmus.surveys.account.ErasurePages;
import isthmus.surveys.account.Proof;
import isthmus.surveys.account.SecondFactor;
import isthmus.surveys.account.SecondFactorPages;
import isthmus.surveys.account.SecondStepPages;
import isthmus.surveys.account.SignInPages;
import isthmus.surveys.account.Throttle;
import isthmus.surveys.agreement.AgreementApi;
import isthmus.surveys.agreement.AgreementPages;
import isthmus.surveys.audit.AuditApi;
import isthmus.surveys.audit.AuditPages;
import isthmus.surveys.backup.BackupApi;
import isthmus.surveys.backup.BackupPages;
import isthmus.surveys.backup.BackupSchedule;
import isthmus.surveys.backup.Backups;
import isthmus.surveys.bolt.Bounds;
import isthmus.surveys.bolt.Gateway;
import isthmus.surveys.branding.BrandingApi;
import isthmus.surveys.branding.BrandingPages;
import isthmus.surveys.campaign.CampaignApi;
import isthmus.surveys.campaign.CampaignPages;
import isthmus.surveys.campaign.Consent;
import isthmus.surveys.campaign.ConsentPages;
import isthmus.surveys.campaign.InvitationPages;
import isthmus.surveys.campaign.Invitations;
import isthmus.surveys.demonstration.Demonstration;
import isthmus.surveys.edge.Certificates;
import isthmus.surveys.edge.Connections;
import isthmus.surveys.edge.Patience;
import isthmus.surveys.edge.Pseudonyms;
import isthmus.surveys.edge.Rates;
import isthmus.surveys.editor.EditPages;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.island.IslandPages;
import isthmus.surveys.licence.LicencePage;
import isthmus.surveys.organization.OrganizationApi;
import isthmus.surveys.organization.OrganizationPages;
import isthmus.surveys.plan.AdviceApi;
import isthmus.surveys.plan.PlanApi;
import isthmus.surveys.plan.PlanPages;
import isthmus.surveys.plan.RoadmapPages;
import isthmus.surveys.plan.TargetPages;
import isthmus.surveys.privacy.Export;
import isthmus.surveys.privacy.Retention;
import isthmus.surveys.privacy.RetentionPages;
import isthmus.surveys.provider.ProviderPages;
import isthmus.surveys.report.Dossiers;
import isthmus.surveys.report.Editions;
import isthmus.surveys.report.ManuscriptApi;
import isthmus.surveys.report.Orders;
import isthmus.surveys.report.Press;
import isthmus.surveys.report.PressMeters;
import isthmus.surveys.report.ReportApi;
import isthmus.surveys.report.ReportPages;
import isthmus.surveys.report.ScorecardPages;
import isthmus.surveys.research.Callers;
import isthmus.surveys.research.Gathering;
import isthmus.surveys.research.Queries;
import isthmus.surveys.research.QueryApi;
import isthmus.surveys.research.Readers;
import isthmus.surveys.research.ReleaseApi;
import isthmus.surveys.research.ReleasePages;
import isthmus.surveys.research.Releases;
import isthmus.surveys.research.Terms;
import isthmus.surveys.research.TermsPages;
import isthmus.surveys.research.Usage;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.scorecard.AssessmentApi;
import isthmus.surveys.scorecard.Assessments;
import isthmus.surveys.scorecard.ComparisonPages;
import isthmus.surveys.scorecard.Comparisons;
import isthmus.surveys.structure.StructureApi;
import isthmus.surveys.structure.StructurePages;
import isthmus.surveys.survey.SurveyApi;
import isthmus.surveys.survey.SurveyPages;
import isthmus.surveys.survey.Surveys;
import isthmus.surveys.tie.CampaignTies;
import isthmus.surveys.tie.TiesPages;
import isthmus.surveys.web.Assets;
import isthmus.surveys.web.Bookmarks;
import isthmus.surveys.web.Gate;
import isthmus.surveys.web.Headers;
import isthmus.surveys.web.Keys;
import isthmus.surveys.web.LanguagePage;
import isthmus.surveys.web.Limits;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.RouteTable;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.SignIn;
import isthmus.surveys.web.StartPage;
import isthmus.surveys.web.Trail;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** The running service: everything that was started, in the order in which it will be stopped. */
public final class Isthmus implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Isthmus.class.getName());
    private static final Duration FIRST_SETUP_LASTS = Duration.ofDays(1);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Configuration configuration;
    private final Clock clock;
    private final InstrumentLibrary instruments;
    private final Optional<EmbeddedNeo4j> engine;
    private final Graph graph;
    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final ResponseGraph responses;
    private final PlanGraph plans;
    private final ReportGraph reports;
    private final AccountGraph accounts;
    private final AuditGraph audit;
    private final Retention retention;
    private final RouteTable routes;
    private final WebServer server;
    private Optional<Gateway> drivers = Optional.empty();

    /**
     * Starts database, schema and web server.
     *
     * @throws IllegalStateException with what to do, when one of them cannot start
     */
    public static Isthmus start(Configuration configuration) {
        return start(configuration, Clock.systemUTC(), Patience.USUAL);
    }

    static Isthmus start(Configuration configuration, Clock clock, Patience patience) {
        return new Isthmus(configuration, clock, patience);
    }

    private Isthmus(Configuration configuration, Clock clock, Patience patience) {
        this.configuration = configuration;
        this.clock = clock;
        try {
            this.instruments = instruments(configuration);
            // Before the database, which takes longer to start than a wrong certificate takes to tell.
            var certificates = configuration.tls().map(files -> opened(new Certificates(files, clock)));
            this.engine = configuration.neo4j().isPresent()
                    ? Optional.empty()
                    : Optional.of(opened(EmbeddedNeo4j.start(configuration.data().resolve("neo4j"))));
            this.graph = opened(connect());
            SchemaMigrations.apply(graph);
            this.organizations = new OrganizationGraph(graph);
            this.campaigns = new CampaignGraph(graph);
            this.plans = new PlanGraph(graph);
            this.reports = new ReportGraph(graph);
            this.accounts = new AccountGraph(graph);
            this.audit = opened(new AuditGraph(graph));
            this.retention = opened(new Retention(new RetentionGraph(graph), audit, configuration.auditMonths()));
            this.responses = opened(new ResponseGraph(graph));
            if (configuration.demo() && !accounts.hasAdministrator() && organizations.list().isEmpty()) {
                Demonstration.load(organizations, campaigns, responses, plans, reports, instruments);
            }
            var assets = new Assets();
            var pages = new Pages(assets, version());
            var signIn = new SignIn(accounts, clock, configuration.secondFactor(), configuration.adminToken().orElse(null));
            var keys = keys();
            var pseudonyms = keys.map(k -> new Pseudonyms(k.key("counting", "HmacSHA256"))).orElseGet(Pseudonyms::ofThisServiceOnly);
            var bookmarks = keys.flatMap(k -> Bookmarks.of(graph, k.key("bookmarks", "HmacSHA256")));
            var throttle = new Throttle(new GuessGraph(graph), pseudonyms, configuration.clients(), clock);
            var rates = opened(new Rates(configuration.rateLimit(), new RateGraph(graph), pseudonyms));
            this.routes = new RouteTable(routes(assets, pages, keys, signIn, throttle, rates, certificates.map(Certificates::tls)));
            var gate = new Gate(signIn, organizations, campaigns, new Limits(rates, configuration.clients()), new Trail(audit, clock), bookmarks, pages);
            var web = WebServer.builder()
                    .host(configuration.host())
                    .port(configuration.port())
                    .shutdownHook(false)
                    .addFeature(observe())
                    .addFeature(OpenApiFeature.builder().servicesDiscoverServices(false).config(onlyOurOrigin()).build())
                    .routing((HttpRouting.Builder routing) -> routes.register(routing, gate, Headers.of(configuration.isHttps())));
            opened(new Connections(patience)).guard(web, routes.largestBody());
            certificates.ifPresent(c -> web.tls(c.tls()));
            this.server = web.build().start();
            started.push(server::stop);
            certificates.ifPresent(c -> c.watch(patience.certificates(), renewed -> {
                server.reloadTls(renewed);
                drivers.ifPresent(gateway -> gateway.renew(renewed));
            }));
            retention.daily(clock);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static InstrumentLibrary instruments(Configuration configuration) {
        return switch (InstrumentLibrary.load(configuration.instruments())) {
            case Checked.Accepted<InstrumentLibrary>(InstrumentLibrary library) -> library;
            case Checked.Rejected<InstrumentLibrary>(var problems) -> {
                var message = new StringBuilder("The instruments have " + problems.size() + " faults:");
                problems.forEach(p -> message.append("\n  ").append(p));
                throw new IllegalStateException(message.toString());
            }
        };
    }

    private <T extends AutoCloseable> T opened(T resource) {
        started.push(resource);
        return resource;
    }

    private Graph connect() {
        return configuration
                .neo4j()
                .map(s -> Graph.connect(s.uri(), s.username(), s.password()))
                .orElseGet(() -> Graph.connect(engine.orElseThrow()));
    }

    /** Helidon lets scripts of every site read what its own features say, unless it is told not to. */
    private static Config onlyOurOrigin() {
        return Config.just(ConfigSources.create(Map.of("cors.enabled", "false")));
    }

    /** None when services that share an external database were not told their secret. */
    private Optional<Keys> keys() {
        return configuration.secret()
                .map(Keys::of)
                .or(() -> configuration.neo4j().isPresent() ? Optional.empty() : Optional.of(Keys.keptIn(configuration.data())));
    }

    private ObserveFeature observe() {
        return ObserveFeature.builder()
                .observersDiscoverServices(false)
                .config(onlyOurOrigin())
                .addObserver(HealthObserver.builder()
                        .details(false)
                        .useSystemServices(false)
                        // Whoever answers lives: a database that is away is no reason to start this process again.
                        .addCheck(() -> HealthCheckResponse.builder().status(true).build(), HealthCheckType.LIVENESS, "process")
                        .addCheck(
                                () -> HealthCheckResponse.builder().status(SharedPatience.during(graph::isAvailable)).build(),
                                HealthCheckType.READINESS,
                                "database")
                        .build())
                .addObserver(MetricsObserver.builder().build())
                .build();
    }

    private List<Route> routes(Assets assets, Pages pages, Optional<Keys> keys, SignIn signIn, Throttle throttle, Rates rates, Optional<Tls> tls) {
        var invitations = new Invitations(campaigns);
        var retained = new RetentionGraph(graph);
        var consents = new Consent.Source(new ConsentGraph(graph), retained);
        var surveys = new Surveys(campaigns, responses, instruments, consents);
        var all = new ArrayList<Route>();
        // Routes are tried in their order, and nearly every request is a respondent's.
        all.addAll(new SurveyApi(surveys, baseUrl()).routes());
        all.addAll(new SurveyPages(surveys, pages).routes());
        all.add(assets.route());
        all.addAll(new LanguagePage(pages).routes());
        all.addAll(new LicencePage(pages).routes());
        all.addAll(new StartPage(accounts, organizations, pages).routes());
        var federation = new FederationGraph(graph);
        configuration.provider().ifPresent(p -> all.addAll(new ProviderPages(p, federation, signIn, clock, baseUrl()).routes()));
        var secondFactor = new SecondFactor(new SecondFactorGraph(graph), keys, throttle, clock);
        var secondStep = new SecondStepPages(secondFactor, signIn, pages);
        var proof = new Proof(accounts, signIn, throttle, pages, clock);
        all.addAll(new SignInPages(accounts, secondStep, signIn, pages, throttle, configuration.provider().isPresent(), clock).routes());
        all.addAll(secondStep.routes());
        all.addAll(new SecondFactorPages(secondFactor, signIn, proof, pages).routes());
        all.addAll(new AccountPages(accounts, organizations, signIn, proof, pages, clock).routes());
        all.addAll(new AccountsPages(accounts, organizations, federation, secondFactor, proof, pages, clock, baseUrl()).routes());
        all.addAll(new ErasurePages(accounts, audit, signIn, proof, pages).routes());
        all.addAll(new AuditPages(audit, pages).routes());
        all.addAll(new AuditApi(audit).routes());
        all.addAll(new OrganizationPages(organizations, campaigns, accounts, pages, clock).routes());
        all.addAll(new OrganizationApi(organizations, accounts, clock).routes());
        all.addAll(new EditPages(organizations, pages).routes());
        all.addAll(new StructurePages(organizations, pages).routes());
        all.addAll(new StructureApi(organizations).routes());
        all.addAll(new CampaignPages(organizations, campaigns, instruments, pages, clock).routes());
        all.addAll(new InvitationPages(campaigns, invitations, instruments, pages, baseUrl()).routes());
        all.addAll(new CampaignApi(campaigns, invitations, instruments, clock, baseUrl()).routes());
        var ties = new CampaignTies(campaigns, responses);
        all.addAll(new TiesPages(ties, pages).routes());
        all.addAll(new IslandPages(organizations, campaigns, ties, pages).routes());
        var assessments = new Assessments(campaigns, responses, instruments);
        var advisor = new Advisor(assessments, ties, plans);
        var comparisons = new Comparisons(campaigns, assessments);
        var brandings = new BrandingGraph(graph);
        all.addAll(new BrandingPages(brandings, pages).routes());
        all.addAll(new BrandingApi(brandings).routes());
        var dossiers = new Dossiers(advisor, comparisons, releases(), reports, brandings);
        var editions = new Editions(reports, dossiers, clock);
        var press = opened(new Press(Press.Bounds.ofThisMachine(), clock));
        opened(new PressMeters(press));
        all.addAll(new ScorecardPages(dossiers, pages, clock).routes());
        all.addAll(new AssessmentApi(advisor).routes());
        all.addAll(new ReportApi(editions, new Orders(press, pages)).routes());
        all.addAll(new ReportPages(campaigns, reports, editions, pages).routes());
        all.addAll(new ManuscriptApi(reports, editions).routes());
        all.addAll(new TargetPages(advisor, plans, pages).routes());
        all.addAll(new PlanPages(advisor, plans, new SearchGraph(graph), pages).routes());
        all.addAll(new RoadmapPages(campaigns, advisor, plans, pages, clock).routes());
        all.addAll(new PlanApi(advisor, plans).routes());
        all.addAll(new AdviceApi(advisor, plans).routes());
        all.addAll(new ComparisonPages(comparisons, pages).routes());
        var archives = configuration.archives();
        var backups = engine.map(e -> new Backups(e, configuration.data(), archives.folder(), archives.keep(), version(), clock));
        backups.ifPresent(b -> archives.every().ifPresent(every -> opened(new BackupSchedule(b, every, clock))));
        all.addAll(new BackupApi(backups).routes());
        all.addAll(new BackupPages(backups, archives.every(), pages).routes());
        var usage = opened(new Usage(new ResearchUseGraph(graph), clock));
        var releases = opened(new Releases(
                releases(),
                new Gathering(agreements(), organizations, campaigns, assessments),
                instruments,
                configuration.data().resolve("research"),
                configuration.researchNeo4j().map(s -> opened(new ReleaseServer(s.uri(), s.username(), s.password()))),
                engine.isPresent(),
                clock));
        var terms = new Terms(new TermsGraph(graph), clock);
        var readers = new Readers(releases, terms, usage);
        all.addAll(new TermsPages(readers, terms, pages).routes());
        all.addAll(new ReleasePages(releases, agreements(), organizations, readers, pages, clock).routes());
        all.addAll(new ReleaseApi(releases, readers, clock).routes());
        var turns = Turns.usual();
        var queries = new Queries(releases, terms, usage, turns);
        all.addAll(new QueryApi(queries, readers).routes());
        var callers = new Callers(signIn, rates, configuration.clients(), queries, terms, usage, baseUrl());
        drivers = configuration.bolt().flatMap(bolt -> gateway(bolt, callers, turns, tls));
        all.addAll(new RetentionPages(retained, configuration.auditMonths(), pages).routes());
        all.addAll(new ConsentPages(consents, instruments, pages).routes());
        all.addAll(new AgreementPages(agreements(), releases(), organizations, campaigns, pages, clock).routes());
        all.addAll(new AgreementApi(agreements(), clock).routes());
        all.addAll(new Export(all, organizations, campaigns, reports, audit, clock).routes());
        return all;
    }

    /** Nobody chose the usual port: something else on it, such as a Neo4j, is no reason not to start. */
    private Optional<Gateway> gateway(Configuration.Bolt bolt, Callers callers, Turns turns, Optional<Tls> tls) {
        var advertised = bolt.advertised().orElseGet(() -> URI.create(baseUrl()).getHost());
        try {
            return Optional.of(opened(Gateway.open(callers, turns, Bounds.usual(), configuration.host(), bolt.port(), advertised, tls)));
        } catch (IOException e) {
            var taken = "Port " + bolt.port() + " of " + configuration.host() + ", where researchers' drivers would find releases, cannot be used: " + e.getMessage()
                    + ". Name another one with ISTHMUS_BOLT_PORT, or write off there.";
            if (bolt.chosen()) {
                throw new IllegalStateException(taken, e);
            }
            LOG.warning(taken);
            return Optional.empty();
        }
    }

    /** Where drivers find releases. */
    public Optional<String> boltAddress() {
        return drivers.map(Gateway::advertised);
    }

    /** How people reach the service. */
    public String baseUrl() {
        return configuration.baseUrl().orElse((configuration.tls().isPresent() ? "https" : "http") + "://localhost:" + configuration.port());
    }

    public int port() {
        return server.port();
    }

    public RouteTable routes() {
        return routes;
    }

    /** What ends when its time is over; runs by itself every day. */
    Retention retention() {
        return retention;
    }

    /** Who agrees to research. */
    AgreementGraph agreements() {
        return new AgreementGraph(graph);
    }

    /** What is said of releases, and what can be read of them. */
    ReleaseGraph releases() {
        return new ReleaseGraph(graph);
    }

    public OrganizationGraph organizations() {
        return organizations;
    }

    /** A fresh one-time link for the first administrator, while there is none; earlier ones stop working. */
    public Optional<String> firstSetupLink() {
        if (accounts.hasAdministrator()) {
            return Optional.empty();
        }
        var token = Secrets.token();
        accounts.offerFirstSetup(Secrets.hash(Secrets.Purpose.SETUP_LINK, token), clock.instant().plus(FIRST_SETUP_LASTS));
        return Optional.of(baseUrl() + "/setup/" + token);
    }

    static String version() {
        return Optional.ofNullable(Isthmus.class.getPackage().getImplementationVersion()).orElse("0.1.0-SNAPSHOT");
    }

    /** Stops what was started, the last first. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.getLogger(Isthmus.class.getName()).log(System.Logger.Level.WARNING, "while stopping", e);
            }
        }
    }
}
