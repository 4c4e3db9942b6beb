package isthmus.surveys;

import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.cypher.account.Account.Role;
import isthmus.surveys.edge.Clients;
import isthmus.surveys.edge.TlsFiles;
import isthmus.surveys.log.Lines;
import isthmus.surveys.provider.IdentityProvider;
import isthmus.surveys.web.Keys;
import isthmus.surveys.web.SecondFactorRule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an operator chose: {@code application.yaml}, overridden by the environment.
 *
 * @param port 0 for any free one
 * @param data folder of the embedded database
 * @param neo4j a server to use in its place
 * @param researchNeo4j a server that holds the newest research release and nothing else; empty where each release has an embedded store
 * @param secondFactor who must have one
 * @param provider who else may say who somebody is
 * @param secret at least 32 characters, the same for every service of an installation
 * @param adminToken at least 32 characters
 * @param auditMonths for which entries of the audit trail are kept, 1 to 120
 * @param clients behind the proxies that are trusted to name them
 * @param requestLog whether each request gets a line
 * @param rateLimit requests a minute; 0 for no limit
 * @param tls empty where something in front speaks TLS, or nobody does
 * @param bolt where researchers' own drivers find releases; empty where they do not
 * @param archives backups of the embedded database
 */
public record Configuration(
        String host,
        int port,
        Optional<String> baseUrl,
        Path data,
        Optional<Path> instruments,
        boolean demo,
        Optional<String> adminToken,
        int auditMonths,
        SecondFactorRule secondFactor,
        Optional<String> secret,
        Optional<IdentityProvider> provider,
        Optional<Neo4jServer> neo4j,
        Optional<Neo4jServer> researchNeo4j,
        Optional<TlsFiles> tls,
        Clients clients,
        int rateLimit,
        Lines log,
        boolean requestLog,
        Optional<Bolt> bolt,
        Archives archives) {

    private static final int SHORTEST_TOKEN = 32;
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,6})([mhd])");
    private static final Set<String> SCHEMES =
            Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    /**
     * @param every how often one is made by itself
     * @param keep how many stay
     */
    public record Archives(Path folder, Optional<Duration> every, int keep) {}

    /**
     * @param port 0 for any free one
     * @param chosen whether the operator named it, so that nothing starts without it
     * @param advertised how drivers reach it, {@code host} or {@code host:port}
     */
    public record Bolt(int port, boolean chosen, Optional<String> advertised) {}

    public record Neo4jServer(URI uri, String username, String password) {

        private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");

        /** Whether answers and the password leave this machine without encryption. */
        boolean isOverheard() {
            return !uri.getScheme().contains("+") && !THIS_MACHINE.matcher(String.valueOf(uri.getHost())).matches();
        }

        @Override
        public String toString() {
            return "Neo4jServer[" + uri + "]";
        }
    }

    @Override
    public String toString() {
        return "Configuration[" + host + ":" + port + ", " + data + "]";
    }

    /** Reads the file on the class path and {@code environment} over it. */
    public static Checked<Configuration> read(Map<String, String> environment) {
        var file = Config.just(ConfigSources.classpath("application.yaml"));
        var problems = new ArrayList<Problem>();
        var values = new Values(file, environment);

        var port = values.number("isthmus.port", "ISTHMUS_PORT", 0, 65_535, problems);
        var demo = values.flag("isthmus.demo", "ISTHMUS_DEMO", problems);
        var token = values.text("isthmus.admin-token", "ISTHMUS_ADMIN_TOKEN");
        token.filter(t -> t.length() < SHORTEST_TOKEN)
                .ifPresent(t -> problems.add(new Problem(
                        "ISTHMUS_ADMIN_TOKEN",
                        "It has " + t.length() + " characters and opens everything.",
                        "Use at least " + SHORTEST_TOKEN + " random characters, or leave it out.")));
        var auditMonths = values.number("isthmus.audit-months", "ISTHMUS_AUDIT_MONTHS", 1, 120, problems);
        var secret = values.text("isthmus.secret", "ISTHMUS_SECRET");
        secret.filter(s -> s.length() < Keys.SHORTEST_SECRET)
                .ifPresent(s -> problems.add(new Problem(
                        "ISTHMUS_SECRET",
                        "It has " + s.length() + " characters and protects what is kept.",
                        "Use at least " + Keys.SHORTEST_SECRET + " random characters, the same for every service of an installation.")));
        var neo4j = neo4j(values, "neo4j", "NEO4J", problems);
        var researchNeo4j = neo4j(values, "research-neo4j", "NEO4J_RESEARCH", problems);
        if (researchNeo4j.isPresent() && researchNeo4j.map(Neo4jServer::uri).equals(neo4j.map(Neo4jServer::uri))) {
            problems.add(new Problem(
                    "NEO4J_RESEARCH_URI", "It is the server of everything else.", "Name another one: what researchers ask must hold nothing but releases."));
        }
        var baseUrl = values.text("isthmus.base-url", "ISTHMUS_BASE_URL").map(u -> u.replaceAll("/+$", ""));
        baseUrl.filter(u -> !u.matches("https?://[^\\s/?#]+"))
                .ifPresent(u -> problems.add(new Problem(
                        "ISTHMUS_BASE_URL", "\"" + u + "\" is no address.", "Write it like https://isthmus.example.org.")));
        var tls = tls(values, problems);
        var clients = checked(Clients.read(values.text("isthmus.proxies", "ISTHMUS_PROXIES").orElse("")), new Clients(List.of()), problems);
        var log = checked(Lines.read(values.text("isthmus.log", "ISTHMUS_LOG").orElse("text")), Lines.TEXT, problems);
        var requestLog = values.flag("isthmus.request-log", "ISTHMUS_REQUEST_LOG", problems);
        var rateLimit = values.number("isthmus.rate-limit", "ISTHMUS_RATE_LIMIT", 0, 1_000_000, problems);
        var data = Path.of(values.text("isthmus.data", "ISTHMUS_DATA").orElse("data"));
        var bolt = bolt(values, environment, problems);
        var archives = archives(values, data, neo4j.isPresent(), problems);
        var ruleWord = values.text("isthmus.second-factor", "ISTHMUS_SECOND_FACTOR").orElse("");
        var rule = SecondFactorRule.of(ruleWord).orElse(SecondFactorRule.EVERYBODY);
        if (SecondFactorRule.of(ruleWord).isEmpty()) {
            problems.add(new Problem("ISTHMUS_SECOND_FACTOR", "\"" + ruleWord + "\" is no rule.", "Write optional, administrators or everybody."));
        } else if (rule != SecondFactorRule.OPTIONAL && neo4j.isPresent() && secret.isEmpty()) {
            problems.add(new Problem(
                    "ISTHMUS_SECOND_FACTOR", "Second factors need a secret that every service has.", "Set ISTHMUS_SECRET too."));
        }
        var provider = provider(values, problems);
        if (!problems.isEmpty()) {
            return Checked.rejected(problems);
        }
        return Checked.accepted(new Configuration(
                values.text("isthmus.host", "ISTHMUS_HOST").orElse("127.0.0.1"),
                port,
                baseUrl,
                data,
                values.text("isthmus.instruments", "ISTHMUS_INSTRUMENTS").map(Path::of),
                demo,
                token,
                auditMonths,
                rule,
                secret,
                provider,
                neo4j,
                researchNeo4j,
                tls,
                clients,
                rateLimit,
                log,
                requestLog,
                bolt,
                archives));
    }

    /** Whether people reach the service over TLS, from here or from what stands in front. */
    boolean isHttps() {
        return tls.isPresent() || baseUrl.filter(url -> url.startsWith("https:")).isPresent();
    }

    private static <T> T checked(Checked<T> read, T otherwise, List<Problem> problems) {
        return switch (read) {
            case Checked.Accepted<T>(T value) -> value;
            case Checked.Rejected<T>(List<Problem> faults) -> {
                problems.addAll(faults);
                yield otherwise;
            }
        };
    }

    private static Optional<TlsFiles> tls(Values values, List<Problem> problems) {
        var certificate = values.text("isthmus.tls-certificate", "ISTHMUS_TLS_CERTIFICATE");
        var key = values.text("isthmus.tls-key", "ISTHMUS_TLS_KEY");
        if (certificate.isPresent() != key.isPresent()) {
            problems.add(new Problem(
                    certificate.isPresent() ? "ISTHMUS_TLS_KEY" : "ISTHMUS_TLS_CERTIFICATE",
                    "It is missing beside its counterpart.",
                    "Name both files for TLS, or neither."));
        }
        return certificate.flatMap(c -> key.map(k -> new TlsFiles(Path.of(c), Path.of(k))));
    }

    /**
     * @param section of the file
     * @param variable that variables of the environment begin with
     */
    private static Optional<Neo4jServer> neo4j(Values values, String section, String variable, List<Problem> problems) {
        var password = values.text(section + ".password", variable + "_PASSWORD").orElse("");
        return values.text(section + ".uri", variable + "_URI").flatMap(text -> neo4jUri(variable + "_URI", text, problems)).map(uri -> {
            if (password.equals("neo4j")) {
                problems.add(new Problem(
                        variable + "_PASSWORD", "It is the one that every Neo4j comes with.", "Give the database a password of its own, and say it here."));
            }
            return new Neo4jServer(uri, values.text(section + ".username", variable + "_USERNAME").orElse("neo4j"), password);
        });
    }

    private static Optional<Bolt> bolt(Values values, Map<String, String> environment, List<Problem> problems) {
        var advertised = values.text("isthmus.bolt-advertised", "ISTHMUS_BOLT_ADVERTISED");
        advertised.filter(a -> !a.matches("([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+])(:\\d{1,5})?"))
                .ifPresent(a -> problems.add(new Problem(
                        "ISTHMUS_BOLT_ADVERTISED", "\"" + a + "\" is no host.", "Write it like isthmus.example.org or isthmus.example.org:7687.")));
        if (values.text("isthmus.bolt-port", "ISTHMUS_BOLT_PORT").filter("off"::equals).isPresent()) {
            return Optional.empty();
        }
        int port = values.number("isthmus.bolt-port", "ISTHMUS_BOLT_PORT", 0, 65_535, problems);
        return Optional.of(new Bolt(port, environment.containsKey("ISTHMUS_BOLT_PORT"), advertised));
    }

    private static Archives archives(Values values, Path data, boolean server, List<Problem> problems) {
        var every = values.text("isthmus.backup-every", "ISTHMUS_BACKUP_EVERY");
        var period = every.flatMap(Configuration::period);
        if (every.isPresent() && period.isEmpty()) {
            problems.add(new Problem(
                    "ISTHMUS_BACKUP_EVERY",
                    "\"" + every.get() + "\" is no time from a minute to a year.",
                    "Write minutes, hours or days, such as 30m, 24h or 7d."));
        }
        if (every.isPresent() && server) {
            problems.add(new Problem(
                    "ISTHMUS_BACKUP_EVERY",
                    "Isthmus backs up its embedded database only, and NEO4J_URI names a server.",
                    "Leave it out, and let neo4j-admin database backup or dump run there."));
        }
        return new Archives(
                values.text("isthmus.backups", "ISTHMUS_BACKUPS").map(Path::of).orElse(data.resolve("backups")),
                period,
                values.number("isthmus.backup-keep", "ISTHMUS_BACKUP_KEEP", 1, 1_000, problems));
    }

    private static Optional<Duration> period(String text) {
        var parts = PERIOD.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(parts.group(1));
        var period = switch (parts.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        return Optional.of(period).filter(p -> !p.isZero() && p.compareTo(Duration.ofDays(366)) <= 0);
    }

    private static Optional<IdentityProvider> provider(Values values, List<Problem> problems) {
        var issuer = values.text("isthmus.oidc.issuer", "ISTHMUS_OIDC_ISSUER");
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        if (!issuer.get().matches("https://[^\\s?#]+|http://(localhost|127\\.0\\.0\\.1)[:/][^\\s?#]*")) {
            problems.add(new Problem(
                    "ISTHMUS_OIDC_ISSUER", "\"" + issuer.get() + "\" is no issuer.", "Write it as the provider does, like https://id.example.org/realms/work."));
            return Optional.empty();
        }
        var roles = new LinkedHashMap<String, Role>();
        for (var pair : values.text("isthmus.oidc.roles", "ISTHMUS_OIDC_ROLES").orElse("").split(",")) {
            int eq = pair.lastIndexOf('=');
            try {
                roles.put(pair.substring(0, eq).strip(), Role.of(pair.substring(eq + 1).strip()));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                problems.add(new Problem(
                        "ISTHMUS_OIDC_ROLES", "\"" + pair + "\" maps no value to a role.", "Write it like it-admins=administrator,advisors=consultant."));
            }
        }
        return Optional.of(new IdentityProvider(
                URI.create(issuer.get()),
                needed(values, "isthmus.oidc.client-id", "ISTHMUS_OIDC_CLIENT_ID", problems),
                needed(values, "isthmus.oidc.client-secret", "ISTHMUS_OIDC_CLIENT_SECRET", problems),
                values.text("isthmus.oidc.role-claim", "ISTHMUS_OIDC_ROLE_CLAIM").orElse("isthmus_role"),
                roles));
    }

    private static String needed(Values values, String key, String variable, List<Problem> problems) {
        var text = values.text(key, variable);
        if (text.isEmpty()) {
            problems.add(new Problem(variable, "It is missing.", "Take it from the provider, where Isthmus is registered."));
        }
        return text.orElse("");
    }

    private static Optional<URI> neo4jUri(String variable, String text, List<Problem> problems) {
        try {
            var uri = URI.create(text);
            if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
                return Optional.of(uri);
            }
        } catch (IllegalArgumentException e) {
            // Told below, like every other address that is none.
        }
        problems.add(new Problem(variable, "\"" + text + "\" is no Neo4j address.", "Write it like neo4j://host:7687."));
        return Optional.empty();
    }

    private record Values(Config file, Map<String, String> environment) {

        Optional<String> text(String key, String variable) {
            return Optional.ofNullable(environment.get(variable))
                    .or(() -> file.get(key).asString().asOptional())
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }

        int number(String key, String variable, int least, int most, List<Problem> problems) {
            var text = text(key, variable).orElse("");
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below.
            }
            problems.add(new Problem(variable, "\"" + text + "\" is no number from " + least + " to " + most + ".", "Write one, such as 8080."));
            return least;
        }

        boolean flag(String key, String variable, List<Problem> problems) {
            var text = text(key, variable).orElse("");
            if (!text.equals("true") && !text.equals("false")) {
                problems.add(new Problem(variable, "\"" + text + "\" is neither true nor false.", "Write true or false."));
            }
            return text.equals("true");
        }
    }
}
