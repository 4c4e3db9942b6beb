package isthmus.cypher.account;

import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import isthmus.cypher.audit.AuditGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Accounts and what they sign in with. Every secret comes as a hash; times are milliseconds since 1970 in the graph. */
public final class AccountGraph {

    private static final Statement HAS_ADMINISTRATOR = Statement.of(AccountGraph.class, "hasAdministrator");
    private static final Statement ADD_SETUP_LINK = Statement.of(AccountGraph.class, "addSetupLink");
    private static final Statement DROP_FIRST_SETUP_LINKS = Statement.of(AccountGraph.class, "dropFirstSetupLinks");
    private static final Statement SETUP_LINK = Statement.of(AccountGraph.class, "setupLink");
    private static final Statement USE_SETUP_LINK = Statement.of(AccountGraph.class, "useSetupLink");
    private static final Statement CREATE = Statement.of(AccountGraph.class, "create");
    private static final Statement SET_PASSWORD = Statement.of(AccountGraph.class, "setPassword");
    private static final Statement FIND = Statement.of(AccountGraph.class, "find");
    private static final Statement LIST = Statement.of(AccountGraph.class, "list");
    private static final Statement ALLOW = Statement.of(AccountGraph.class, "allow");
    private static final Statement DISABLE = Statement.of(AccountGraph.class, "disable");
    private static final Statement LAST_ADMINISTRATOR = Statement.of(AccountGraph.class, "lastAdministrator");
    private static final Statement FORGET_AUTHOR = Statement.of(AccountGraph.class, "forgetAuthor");
    private static final Statement FORGET_USE = Statement.of(AccountGraph.class, "forgetUse");
    private static final Statement ERASE = Statement.of(AccountGraph.class, "erase");
    private static final Statement OPEN_SESSION = Statement.of(AccountGraph.class, "openSession");
    private static final Statement SESSION = Statement.of(AccountGraph.class, "session");
    private static final Statement TOUCH_SESSION = Statement.of(AccountGraph.class, "touchSession");
    private static final Statement PROVE = Statement.of(AccountGraph.class, "prove");
    private static final Statement END_SESSION = Statement.of(AccountGraph.class, "endSession");
    private static final Statement SESSIONS = Statement.of(AccountGraph.class, "sessions");
    private static final Statement REVOKE_SESSION = Statement.of(AccountGraph.class, "revokeSession");
    private static final Statement ADD_TOKEN = Statement.of(AccountGraph.class, "addToken");
    private static final Statement TOKEN = Statement.of(AccountGraph.class, "token");
    private static final Statement TOKENS = Statement.of(AccountGraph.class, "tokens");
    private static final Statement REVOKE_TOKEN = Statement.of(AccountGraph.class, "revokeToken");
    private static final Statement END_SESSIONS = Statement.of(AccountGraph.class, "endSessions");

    /** A session in use is noted this often and no oftener: a write for every page would be wasteful. */
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    /**
     * @param username null for the first administrator, who chooses one
     */
    public record SetupLink(@Nullable String username) {}

    /**
     * @param proven when its owner last proved who they are
     * @param secondFactor whether the account has one that counts
     */
    public record Session(Account account, String csrf, Instant proven, boolean secondFactor) {}

    /**
     * A session as its owner may see it.
     *
     * @param id tells the sessions of one account apart; of no use for signing in
     */
    public record OpenSession(String id, Instant began, Instant lastSeen, Instant expires) {}

    /**
     * A token as its owner may see it.
     *
     * @param bound whether it was made for one organization only
     * @param organization the name of that, null when it is gone
     */
    public record AccessToken(
            String id, String name, Set<Grant> grants, boolean bound, @Nullable String organization, Instant created, Instant expires) {}

    /**
     * Who sent a token, and what it was made for.
     *
     * @param organization the id of the only organization it was made for, or null
     */
    public record Bearer(Account account, Set<Grant> grants, @Nullable String organization) {}

    private final Graph graph;

    public AccountGraph(Graph graph) {
        this.graph = graph;
    }

    public boolean hasAdministrator() {
        return graph.readOne(HAS_ADMINISTRATOR, Map.of(), r -> r.get("has").asBoolean()).orElseThrow();
    }

    /** Replaces earlier links for a first administrator by this one. */
    public void offerFirstSetup(String tokenHash, Instant expires) {
        var parameters = setup(tokenHash, expires, null);
        graph.transaction(tx -> {
            tx.run(DROP_FIRST_SETUP_LINKS, Map.of());
            tx.run(ADD_SETUP_LINK, parameters);
            return true;
        });
    }

    /** @return false when there is no such account, or it has no password */
    public boolean offerSetup(String username, String tokenHash, Instant expires) {
        return graph.writeOne(ADD_SETUP_LINK, setup(tokenHash, expires, username), r -> true).isPresent();
    }

    public Optional<SetupLink> setupLink(String tokenHash, Instant now) {
        return graph.readOne(
                SETUP_LINK,
                Map.of("tokenHash", tokenHash, "now", now.toEpochMilli()),
                r -> new SetupLink(r.get("username").asString(null)));
    }

    /** Uses a link up and sets the password of its account; false when the link is gone. */
    public boolean setUp(String tokenHash, String passwordHash, Instant now) {
        return graph.transaction(tx -> tx
                .run(USE_SETUP_LINK, Map.of("tokenHash", tokenHash, "now", now.toEpochMilli()), r -> r.get("username"))
                .stream()
                .filter(username -> !username.isNull())
                .map(username -> {
                    tx.run(SET_PASSWORD, Map.of("username", username.asString(), "passwordHash", passwordHash));
                    return true;
                })
                .findFirst()
                .orElse(false));
    }

    /** Uses a first administrator's link up and makes the account; false when the link is gone or the username is taken. */
    public boolean setUpFirst(String tokenHash, String username, String name, String passwordHash, Instant now) {
        return graph.transaction(tx -> {
            var used = tx.run(USE_SETUP_LINK, Map.of("tokenHash", tokenHash, "now", now.toEpochMilli()), r -> true);
            if (used.isEmpty()) {
                return false;
            }
            var made = tx.run(CREATE, account(username, name, Account.Role.ADMINISTRATOR, Set.of(), now), r -> true);
            if (made.isEmpty()) {
                return false;
            }
            tx.run(SET_PASSWORD, Map.of("username", username(username), "passwordHash", passwordHash));
            tx.run(DROP_FIRST_SETUP_LINKS, Map.of());
            return true;
        });
    }

    /** @return false when the username is taken */
    public boolean create(String username, String name, Account.Role role, Set<String> organizations, Instant now) {
        return graph.writeOne(CREATE, account(username, name, role, organizations, now), r -> true).isPresent();
    }

    /** Sets a password and ends every session of the account. */
    public void setPassword(String username, String passwordHash) {
        graph.write(SET_PASSWORD, Map.of("username", username(username), "passwordHash", passwordHash));
    }

    public Optional<Account> find(String username) {
        return graph.readOne(FIND, Map.of("username", username(username)), AccountGraph::account);
    }

    public List<Account> list() {
        return graph.read(LIST, Map.of(), AccountGraph::account);
    }

    public void allow(String username, String organization) {
        graph.write(ALLOW, Map.of("username", username(username), "organization", organization));
    }

    /** Disabling ends the account's sessions and access tokens. */
    public void disable(String username, boolean disabled) {
        graph.write(DISABLE, Map.of("username", username(username), "disabled", disabled));
    }

    /** What became of the wish to erase an account. */
    public enum Erased {
        ERASED,
        UNKNOWN,
        LAST_ADMINISTRATOR
    }

    /**
     * Takes an account away with all that hangs on it and how it used releases, and its name out of the audit trail, manuscripts,
     * editions and agreements.
     * The last administrator who can sign in stays.
     */
    public Erased erase(String username) {
        var parameters = Map.<String, Object>of("username", username(username));
        return graph.transaction(tx -> {
            var last = tx.run(LAST_ADMINISTRATOR, parameters, r -> r.get("last").asBoolean());
            if (last.isEmpty()) {
                return Erased.UNKNOWN;
            }
            if (last.getFirst()) {
                return Erased.LAST_ADMINISTRATOR;
            }
            tx.run(FORGET_AUTHOR, parameters);
            tx.run(FORGET_USE, parameters);
            AuditGraph.eraseAccount(tx, username(username));
            tx.run(ERASE, parameters);
            return Erased.ERASED;
        });
    }

    /**
     * @param proven when its owner last proved who they are
     */
    public void openSession(String username, String tokenHash, String csrf, Instant now, Instant proven, Instant expires) {
        graph.write(
                OPEN_SESSION,
                Map.of(
                        "username", username(username),
                        "tokenHash", tokenHash,
                        "csrf", csrf,
                        "now", now.toEpochMilli(),
                        "proven", proven.toEpochMilli(),
                        "expires", expires.toEpochMilli()));
    }

    /** The session, when it has neither ended nor been idle for longer than {@code idle}; notes that it is in use. */
    public Optional<Session> session(String tokenHash, Instant now, Duration idle) {
        record Seen(Session session, long lastSeen) {}
        var seen = graph.readOne(
                SESSION,
                Map.of(
                        "tokenHash", tokenHash,
                        "now", now.toEpochMilli(),
                        "idleSince", now.minus(idle).toEpochMilli()),
                r -> new Seen(
                        new Session(
                                account(r),
                                r.get("csrf").asString(),
                                Instant.ofEpochMilli(r.get("proven").asLong()),
                                r.get("secondFactor").asBoolean()),
                        r.get("lastSeen").asLong()));
        seen.filter(s -> s.lastSeen() < now.minus(TOUCH_EVERY).toEpochMilli())
                .ifPresent(s -> graph.write(TOUCH_SESSION, Map.of("tokenHash", tokenHash, "now", now.toEpochMilli())));
        return seen.map(Seen::session);
    }

    /** Notes that the password was given again. */
    public void prove(String tokenHash, Instant now) {
        graph.write(PROVE, Map.of("tokenHash", tokenHash, "now", now.toEpochMilli()));
    }

    public void endSession(String tokenHash) {
        graph.write(END_SESSION, Map.of("tokenHash", tokenHash));
    }

    /** The account's sessions that have neither ended nor been idle for longer than {@code idle}, the one used last first. */
    public List<OpenSession> sessions(String username, Instant now, Duration idle) {
        return graph.read(
                SESSIONS,
                Map.of(
                        "username", username(username),
                        "now", now.toEpochMilli(),
                        "idleSince", now.minus(idle).toEpochMilli()),
                r -> new OpenSession(
                        r.get("id").asString(),
                        Instant.ofEpochMilli(r.get("began").asLong()),
                        Instant.ofEpochMilli(r.get("lastSeen").asLong()),
                        Instant.ofEpochMilli(r.get("expires").asLong())));
    }

    /** @param id of {@link #sessions}; nothing happens when the account has no such session */
    public void revokeSession(String username, String id) {
        graph.write(REVOKE_SESSION, Map.of("username", username(username), "id", id));
    }

    /** @param keptTokenHash of a session that stays, or empty */
    public void endSessions(String username, String keptTokenHash) {
        graph.write(END_SESSIONS, Map.of("username", username(username), "kept", keptTokenHash));
    }

    /**
     * @param organization the id of the only organization it is for, or null
     * @return false when there is no such account or organization
     */
    public boolean addToken(
            String username,
            String id,
            String tokenHash,
            String name,
            Set<Grant> grants,
            @Nullable String organization,
            Instant now,
            Instant expires) {
        var parameters = new HashMap<String, Object>(Map.of(
                "username", username(username),
                "id", id,
                "tokenHash", tokenHash,
                "name", name,
                "grants", grants.stream().map(Grant::word).sorted().toList(),
                "created", now.toEpochMilli(),
                "expires", expires.toEpochMilli()));
        parameters.put("organization", organization);
        return graph.writeOne(ADD_TOKEN, parameters, r -> true).isPresent();
    }

    public Optional<Bearer> byToken(String tokenHash, Instant now) {
        return graph.readOne(
                TOKEN,
                Map.of("tokenHash", tokenHash, "now", now.toEpochMilli()),
                r -> new Bearer(account(r), grants(r.get("grants")), r.get("organization").asString(null)));
    }

    public List<AccessToken> tokens(String username) {
        return graph.read(TOKENS, Map.of("username", username(username)), r -> new AccessToken(
                r.get("id").asString(),
                r.get("name").asString(),
                grants(r.get("grants")),
                r.get("bound").asBoolean(),
                r.get("organization").asString(null),
                Instant.ofEpochMilli(r.get("created").asLong()),
                Instant.ofEpochMilli(r.get("expires").asLong())));
    }

    public void revokeToken(String username, String id) {
        graph.write(REVOKE_TOKEN, Map.of("username", username(username), "id", id));
    }

    private static Set<Grant> grants(Value words) {
        var grants = EnumSet.noneOf(Grant.class);
        words.asList(Value::asString).stream().map(Grant::of).flatMap(Optional::stream).forEach(grants::add);
        return grants;
    }

    private static Account account(Record r) {
        return new Account(
                r.get("username").asString(),
                r.get("name").asString(),
                Account.Role.of(r.get("role").asString()),
                r.get("passwordHash").asString(null),
                r.get("disabled").asBoolean(),
                new HashSet<>(r.get("organizations").asList(Value::asString)));
    }

    private static Map<String, Object> account(
            String username, String name, Account.Role role, Set<String> organizations, Instant now) {
        return Map.of(
                "username", username(username),
                "name", name,
                "role", role.word(),
                "organizations", List.copyOf(organizations),
                "created", now.toEpochMilli());
    }

    private static Map<String, Object> setup(String tokenHash, Instant expires, @Nullable String username) {
        var parameters = new HashMap<String, Object>();
        parameters.put("tokenHash", tokenHash);
        parameters.put("expires", expires.toEpochMilli());
        parameters.put("username", username == null ? null : username(username));
        return parameters;
    }

    private static String username(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
