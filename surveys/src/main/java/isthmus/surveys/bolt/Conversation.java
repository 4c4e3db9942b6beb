package isthmus.surveys.bolt;

import isthmus.cypher.door.Door;
import isthmus.cypher.door.Verdict;
import isthmus.surveys.bolt.Exchange.Forwarded;
import isthmus.surveys.bolt.Exchange.Local;
import isthmus.surveys.bolt.Research.Found;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection. A thread of its own reads what the client says, judges it and sends it on; another one hands back what the store says.
 * Answers leave in the order of the messages: those of the store as they come, those from here when everything before them is answered.
 */
final class Conversation implements Runnable, StoreLine.Listener {

    private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

    /** By which drivers know what they talk to: the last engine whose newest protocol this one is not far from. */
    private static final String SERVER = "Neo4j/5.26.0";

    private static final long LIFE_OF_A_ROUTE = 300;
    private static final byte[] NOTHING = {};
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private enum Phase {
        GREETING,
        UNKNOWN,
        KNOWN
    }

    private final Gateway gateway;
    private final Research research;
    private final Bounds bounds;
    private final Socket raw;
    private final InetAddress address;
    private final String id;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Set<Work> works = ConcurrentHashMap.newKeySet();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition allAnswered = lock.newCondition();
    private final Deque<Exchange> due = new ArrayDeque<>();

    // Of the thread that reads the client.
    private Phase phase = Phase.GREETING;
    private Version version = new Version(0);
    private Map<String, Object> notifications = Map.of();
    private String token = "";
    private String release = "";
    private @Nullable Work transaction;
    private @Nullable Query latest;
    private int epoch;
    private int failedHere = -1;

    // Of whoever answers.
    private boolean failed;

    private volatile @Nullable Researcher researcher;
    private volatile @Nullable Inlet inlet;
    private volatile @Nullable OutputStream out;
    private volatile @Nullable StoreLine line;

    /** What the store works on. */
    private volatile @Nullable Work current;

    /** Until the client resets for the next time, what the store says is not what the client hears. */
    private volatile int masked = -1;

    // By System.nanoTime, and 0 for not at the moment: what the watch looks at.
    private volatile long writing;
    private volatile long leaving;
    private volatile long heard = System.nanoTime();
    private volatile long unknownSince = System.nanoTime();

    Conversation(Gateway gateway, Socket raw, String id) {
        this.gateway = gateway;
        this.research = gateway.research();
        this.bounds = gateway.bounds();
        this.raw = raw;
        this.address = raw.getInetAddress();
        this.id = id;
    }

    @Override
    public void run() {
        try {
            raw.setTcpNoDelay(true);
            var socket = gateway.secured(raw);
            var stream = socket.getOutputStream();
            out = stream;
            var chosen = Version.proposed(socket.getInputStream());
            int code = chosen.map(Version::code).orElse(Version.NONE);
            stream.write(new byte[] {(byte) (code >>> 24), (byte) (code >>> 16), (byte) (code >>> 8), (byte) code});
            stream.flush();
            if (chosen.isPresent()) {
                version = chosen.get();
                talk(new Inlet(socket.getInputStream(), this::dry));
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "connection {0} ended: {1}", new Object[] {id, e.getMessage()});
        } catch (RuntimeException | StackOverflowError e) {
            if (!over.get()) {
                LOG.log(Level.WARNING, "connection " + id + " ended", e);
            }
        } finally {
            end();
        }
    }

    private void talk(Inlet messages) throws IOException {
        inlet = messages;
        while (!over.get()) {
            messages.next(phase == Phase.KNOWN ? bounds.messageSize() : bounds.greetingSize());
            if (leaving != 0) {
                continue;
            }
            heard = System.nanoTime();
            var message = new Unpacked(messages.message(), 0, messages.size());
            int fields = message.structure();
            int signature = message.signature();
            if (signature == Signature.GOODBYE) {
                return;
            }
            if (!takes(signature)) {
                refuse(Failure.invalid("This message cannot be sent now."));
            } else if (isFailed() && signature != Signature.RESET) {
                answer(new Local(null, Packed.ignored(), false, false, epoch));
            } else {
                handle(signature, fields, message);
            }
        }
    }

    private boolean takes(int signature) {
        return switch (phase) {
            case GREETING -> signature == Signature.HELLO;
            case UNKNOWN -> signature == Signature.LOGON;
            case KNOWN -> switch (signature) {
                case Signature.RUN, Signature.BEGIN, Signature.COMMIT, Signature.ROLLBACK, Signature.PULL, Signature.DISCARD, Signature.RESET, Signature.ROUTE -> true;
                case Signature.LOGOFF -> version.hasLogon();
                case Signature.TELEMETRY -> version.hasTelemetry();
                default -> false;
            };
        };
    }

    private boolean isFailed() {
        return failedHere == epoch || masked == epoch;
    }

    private void handle(int signature, int fields, Unpacked message) throws IOException {
        int needed = switch (signature) {
            case Signature.RESET, Signature.COMMIT, Signature.ROLLBACK, Signature.LOGOFF -> 0;
            case Signature.RUN, Signature.ROUTE -> 3;
            default -> 1;
        };
        if (fields != needed) {
            throw new Malformed("a message has " + fields + " fields in place of " + needed);
        }
        switch (signature) {
            case Signature.HELLO -> hello(message);
            case Signature.LOGON -> {
                var auth = message.map();
                message.end();
                if (signIn(auth)) {
                    succeed(Map.of());
                }
            }
            case Signature.LOGOFF -> signOff();
            case Signature.RUN -> query(message);
            case Signature.BEGIN -> begin(message);
            case Signature.PULL, Signature.DISCARD -> fetch(signature, message);
            case Signature.COMMIT, Signature.ROLLBACK -> endTransaction(signature, message);
            case Signature.RESET -> reset();
            case Signature.ROUTE -> route(message);
            default -> {
                // What it is about is nobody's business.
                message.skip();
                message.end();
                succeed(Map.of());
            }
        }
    }

    // Who it is.

    private void hello(Unpacked message) throws IOException {
        var hello = message.map();
        message.end();
        notifications = Settings.notifications(hello);
        phase = Phase.UNKNOWN;
        if (version.hasLogon() || signIn(hello)) {
            succeed(Map.of("server", SERVER, "connection_id", id, "hints", Map.of()));
        }
    }

    private boolean signIn(Map<String, @Nullable Object> auth) throws IOException {
        boolean taken = "basic".equals(auth.get("scheme")) || "bearer".equals(auth.get("scheme"));
        if (!taken || !(auth.get("credentials") instanceof String credentials) || credentials.isEmpty()) {
            refuse(new Failure(Failure.UNAUTHORIZED, "Sign in with an access token: as the password beside any user name, or as a bearer token."));
            return false;
        }
        Optional<Researcher> found;
        try {
            found = research.researcher(credentials);
        } catch (RuntimeException e) {
            refuse(away(e));
            return false;
        }
        if (found.isEmpty()) {
            var wait = research.missed(address);
            refuse(
                    wait.isZero()
                            ? Failure.unknownToken()
                            : new Failure(
                                    "Neo.ClientError.Security.AuthenticationRateLimit",
                                    "There were too many wrong access tokens from your address. Wait for " + Math.max(1, wait.toSeconds()) + " seconds."));
            return false;
        }
        if (!gateway.enter(found.get())) {
            refuse(new Failure(
                    Failure.BUSY,
                    "You have " + bounds.perResearcher() + " connections open already. Close drivers and sessions that are not needed."));
            return false;
        }
        researcher = found.get();
        if (over.get()) {
            leave();
            return false;
        }
        token = credentials;
        phase = Phase.KNOWN;
        return true;
    }

    private void signOff() throws IOException {
        awaitAnswers();
        if (transaction != null || current != null) {
            refuse(Failure.invalid("A result or a transaction is still open."));
            return;
        }
        unknownSince = System.nanoTime();
        leave();
        token = "";
        phase = Phase.UNKNOWN;
        succeed(Map.of());
    }

    /** Once, whoever comes first: whoever watches may end it at any time. */
    private synchronized void leave() {
        var before = researcher;
        if (before != null) {
            researcher = null;
            gateway.leave(before);
        }
    }

    private Researcher known() {
        var known = researcher;
        if (known == null) {
            throw new IllegalStateException("nobody signed in");
        }
        return known;
    }

    /** Asks again whose token it is, while the store works already. */
    private CompletableFuture<Boolean> stillKnown() {
        var before = known();
        var told = token;
        var answer = new CompletableFuture<Boolean>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(research.researcher(told).filter(r -> r.id().equals(before.id())).isPresent());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    // What is asked.

    private void query(Unpacked message) throws IOException {
        int from = message.at();
        var text = message.text();
        message.skip();
        int until = message.at();
        var extra = message.map();
        message.end();
        var settings = Settings.of(extra, bounds.query());
        if (transaction == null && !ready(settings)) {
            return;
        }
        var to = line;
        if (to == null) {
            refuse(Failure.invalid("There is no transaction any more."));
            return;
        }
        var query = new Query(research, known().id(), release);
        var objection = objection(to.door(), text);
        if (objection.isPresent()) {
            query.end(false);
            fail(objection.get());
            return;
        }
        var work = transaction != null ? transaction : work(false);
        if (work == null) {
            query.end(false);
            return;
        }
        work.add(query);
        latest = query;
        var forwarded = Packed.message(Signature.RUN, 3)
                .raw(messageBytes(), from, until)
                .value(transaction == null ? settings.forwarded() : Map.of())
                .chunks();
        forward(new Forwarded(Signature.RUN, epoch, transaction == null ? work : null, query, stillKnown(), false), forwarded);
    }

    private byte[] messageBytes() {
        var messages = inlet;
        return messages == null ? NOTHING : messages.message();
    }

    private Optional<Failure> objection(Door door, String text) {
        try {
            return switch (door.verdict(text)) {
                case Verdict.Allowed() -> Optional.empty();
                case Verdict.Denied denied -> Optional.of(Failure.of(denied));
                case Verdict.Wrong(String code, String message) -> Optional.of(new Failure(code, message));
            };
        } catch (RuntimeException e) {
            return Optional.of(away(e));
        }
    }

    private void begin(Unpacked message) throws IOException {
        var settings = Settings.of(message.map(), bounds.query());
        message.end();
        if (transaction != null) {
            refuse(Failure.invalid("There is a transaction already."));
            return;
        }
        if (!ready(settings)) {
            return;
        }
        var work = work(true);
        if (work != null) {
            transaction = work;
            forward(new Forwarded(Signature.BEGIN, epoch, work, null, stillKnown(), false), Packed.of(Signature.BEGIN, settings.forwarded()));
        }
    }

    /** Whether the line is to the store that is asked for; if it cannot be, that is told. */
    private boolean ready(Settings settings) throws IOException {
        if (settings.impersonates()) {
            fail(Failure.impersonation());
            return false;
        }
        try {
            var found = found(settings.release());
            if (found.isEmpty()) {
                return false;
            }
            var before = line;
            if (before == null || !before.isAlive() || before.door() != found.get().door()) {
                awaitAnswers();
                connect(found.get().door());
            }
            release = found.get().id();
            return true;
        } catch (RuntimeException e) {
            fail(away(e));
            return false;
        }
    }

    /** The release; empty when there is none to read, which is told. */
    private Optional<Found.Open> found(String name) throws IOException {
        return switch (research.find(known(), name)) {
            case Found.Open open -> Optional.of(open);
            case Found.Closed closed -> {
                fail(Failure.closed(closed));
                yield Optional.empty();
            }
            case Found.Nothing() -> {
                fail(Failure.noSuchRelease());
                yield Optional.empty();
            }
        };
    }

    private void connect(Door door) throws IOException {
        var before = line;
        if (before != null) {
            before.retire();
            // A result of which the rest was never asked for.
            endCurrent();
        }
        StoreLine opened;
        try {
            opened = StoreLine.open(door, version, notifications);
        } catch (IOException e) {
            throw new IllegalStateException("the store does not answer", e);
        }
        line = opened;
        if (over.get()) {
            opened.close();
            return;
        }
        Thread.ofVirtual().name("bolt-store-" + id).start(() -> listen(opened));
    }

    private @Nullable Work work(boolean explicit) throws IOException {
        try {
            // What was sent before must not wait with us: it may hold the turn.
            dry();
            var turn = gateway.turns().take(known().id(), bounds.turn());
            if (turn.isEmpty()) {
                fail(Failure.busy(bounds.turn()));
                return null;
            }
            var work = new Work(turn.get(), explicit);
            works.add(work);
            if (over.get()) {
                work.end();
            }
            return work;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void fetch(int signature, Unpacked message) throws IOException {
        var extra = message.map();
        message.end();
        long wanted = extra.get("n") instanceof Long n ? n : 0;
        long of = extra.getOrDefault("qid", -1L) instanceof Long qid ? qid : -2;
        var query = of == -1 ? latest : transaction == null ? null : transaction.byId(of);
        if (query == null || line == null || wanted == 0 || wanted < -1) {
            refuse(Failure.invalid("There is no such result to read from."));
            return;
        }
        long asked = wanted;
        if (signature == Signature.PULL) {
            long left = Math.max(0, bounds.rows() - query.asked);
            // One more than may be had tells whether there are more.
            asked = wanted < 0 || wanted > left ? left + 1 : wanted;
            query.asked += asked;
        }
        forward(new Forwarded(signature, epoch, null, query, null, false), Packed.of(signature, Map.of("n", asked, "qid", of)));
    }

    private void endTransaction(int signature, Unpacked message) throws IOException {
        message.end();
        if (transaction == null || line == null) {
            refuse(Failure.invalid("There is no transaction."));
            return;
        }
        transaction = null;
        latest = null;
        forward(new Forwarded(signature, epoch, null, null, null, false), Packed.of(signature));
    }

    private void reset() throws IOException {
        epoch++;
        transaction = null;
        latest = null;
        var to = line;
        if (to == null || !to.isAlive()) {
            answer(new Local(null, Packed.success(Map.of()), false, true, epoch));
        } else {
            forward(new Forwarded(Signature.RESET, epoch, null, null, null, false), Packed.of(Signature.RESET));
            // It interrupts: the sooner the better.
            to.flush();
        }
    }

    private void route(Unpacked message) throws IOException {
        message.skip();
        message.skip();
        var extra = message.map();
        message.end();
        if (extra.get("imp_user") != null) {
            fail(Failure.impersonation());
            return;
        }
        var name = Settings.release(extra.get("db"));
        try {
            // Drivers ask for the way to this one to see whether somebody is there; nobody can ask it anything.
            if (!name.equals("system") && found(name).isEmpty()) {
                return;
            }
        } catch (RuntimeException e) {
            fail(away(e));
            return;
        }
        var here = List.of(gateway.advertised());
        var servers = List.of("ROUTE", "READ", "WRITE").stream().map(role -> Map.of("addresses", here, "role", role)).toList();
        succeed(Map.of("rt", Map.of("ttl", LIFE_OF_A_ROUTE, "db", name.isEmpty() ? Settings.DATABASE : name, "servers", servers)));
    }

    private Failure away(RuntimeException e) {
        // What went wrong may quote the query.
        LOG.log(Level.WARNING, "A release could not be asked: {0}", e.getClass().getName());
        return Failure.away();
    }

    // What is answered from here.

    private void succeed(Map<String, ?> metadata) throws IOException {
        answer(new Local(null, Packed.success(metadata), false, false, epoch));
    }

    private void fail(Failure failure) throws IOException {
        failedHere = epoch;
        answer(new Local(failure, Packed.failure(failure), false, false, epoch));
    }

    /** Fails, and ends the connection when that is said. */
    private void refuse(Failure failure) throws IOException {
        failedHere = epoch;
        answer(new Local(failure, Packed.failure(failure), true, false, epoch));
        awaitAnswers();
    }

    /** At once when nothing else is due; else whoever answers that does. */
    private void answer(Local local) throws IOException {
        lock.lock();
        try {
            if (!due.isEmpty()) {
                due.add(local);
                return;
            }
        } finally {
            lock.unlock();
        }
        settle(local);
    }

    private void settle(Local local) throws IOException {
        if (local.reset()) {
            failed = false;
        }
        if (failed && !local.last()) {
            var ignored = Packed.ignored();
            handOn(ignored, 0, ignored.length);
            return;
        }
        handOn(local.message(), 0, local.message().length);
        if (local.failure() != null) {
            failed = true;
            mask(local.epoch());
        }
        if (local.last()) {
            sayFarewell();
        }
    }

    /** Ends the connection so that what was said last arrives: a socket that is closed on unread messages takes it back. */
    private void sayFarewell() throws IOException {
        leaving = System.nanoTime() | 1;
        raw.shutdownOutput();
    }

    /** The store knows of no failure: until the client resets, it is not to be heard, and has nothing to do. */
    private void mask(int since) throws IOException {
        masked = since;
        var to = line;
        if (to == null || current == null || !to.isAlive()) {
            return;
        }
        to.sending().lock();
        try {
            lock.lock();
            try {
                if (due.stream().anyMatch(e -> e instanceof Forwarded f && f.signature == Signature.RESET)) {
                    return;
                }
                due.add(new Forwarded(Signature.RESET, since, null, null, null, true));
            } finally {
                lock.unlock();
            }
            to.send(Packed.of(Signature.RESET));
            to.flush();
        } finally {
            to.sending().unlock();
        }
    }

    private void forward(Forwarded exchange, byte[] message) throws IOException {
        var to = line;
        if (to == null) {
            throw new IllegalStateException("no store to forward to");
        }
        to.sending().lock();
        try {
            lock.lock();
            try {
                due.add(exchange);
            } finally {
                lock.unlock();
            }
            to.send(message);
        } finally {
            to.sending().unlock();
        }
    }

    private void dry() throws IOException {
        var to = line;
        if (to != null && to.isAlive()) {
            to.flush();
        }
    }

    private void awaitAnswers() throws IOException {
        dry();
        lock.lock();
        try {
            while (!due.isEmpty() && !over.get() && leaving == 0) {
                allAnswered.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    // What the store answers.

    private void listen(StoreLine from) {
        try {
            from.listen(this);
        } catch (IOException e) {
            lost(from, e.getMessage());
        } catch (RuntimeException e) {
            if (!over.get()) {
                LOG.log(Level.WARNING, "connection " + id + " ended", e);
            }
            end();
        } finally {
            from.close();
        }
    }

    /** A store that is idle may go; the next query finds another, or hears why not. */
    private void lost(StoreLine from, @Nullable String why) {
        if (from.isRetired()) {
            return;
        }
        lock.lock();
        try {
            if (due.isEmpty() && current == null) {
                return;
            }
        } finally {
            lock.unlock();
        }
        LOG.log(Level.FINE, "connection {0} lost its store: {1}", new Object[] {id, why});
        end();
    }

    private @Nullable Forwarded head() {
        lock.lock();
        try {
            return due.peekFirst() instanceof Forwarded forwarded ? forwarded : null;
        } finally {
            lock.unlock();
        }
    }

    /** The result that is coming in; so that a record costs no lock. */
    private @Nullable Query flowing;

    private boolean flows;

    @Override
    public boolean record() {
        if (!flows) {
            var head = head();
            flowing = head == null || head.epoch == masked ? null : head.query;
            flows = true;
        }
        var query = flowing;
        if (query == null || query.rows >= bounds.rows()) {
            if (query != null) {
                query.exceeded = true;
            }
            return false;
        }
        query.rows++;
        return true;
    }

    @Override
    public byte @Nullable [] summary(int signature, byte[] payload, int from, int end) throws IOException {
        flows = false;
        flowing = null;
        var head = head();
        if (head == null) {
            throw new IOException("the store answers what nobody asked");
        }
        if (head.signature == Signature.RESET) {
            return reset(head, signature);
        }
        if (head.epoch == masked) {
            endOf(head);
            return Packed.ignored();
        }
        if (head.known != null) {
            var objection = objection(head.known);
            if (objection.isPresent()) {
                endOf(head);
                return failing(objection.get(), head);
            }
        }
        switch (signature) {
            case Signature.FAILURE -> {
                failed = true;
                endOf(head);
                endCurrent();
            }
            case Signature.IGNORED -> endOf(head);
            case Signature.SUCCESS -> {
                var query = head.query;
                if (query != null && query.exceeded) {
                    return failing(Failure.tooManyRows(bounds.rows()), head);
                }
                succeeded(head, payload, from, end);
            }
            default -> throw new IOException("the store says what is no answer");
        }
        return null;
    }

    private Optional<Failure> objection(CompletableFuture<Boolean> known) {
        try {
            return known.get() ? Optional.empty() : Optional.of(Failure.unknownToken());
        } catch (ExecutionException e) {
            return Optional.of(Failure.away());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Failure.away());
        }
    }

    private byte[] failing(Failure failure, Forwarded head) {
        failed = true;
        failing = head;
        refused = failure.code().equals(Failure.UNAUTHORIZED);
        return Packed.failure(failure);
    }

    /** What failed by our own judgement, until that is settled. */
    private @Nullable Forwarded failing;

    private boolean refused;

    private byte @Nullable [] reset(Forwarded head, int signature) throws IOException {
        if (signature == Signature.FAILURE) {
            throw new IOException("the store cannot be reset");
        }
        endCurrent();
        if (head.ours) {
            return NOTHING;
        }
        // Of several that wait, the store ignores all but the last.
        if (signature == Signature.SUCCESS) {
            failed = false;
        }
        return null;
    }

    private void succeeded(Forwarded head, byte[] payload, int from, int end) throws IOException {
        switch (head.signature) {
            case Signature.BEGIN -> current = head.work;
            case Signature.RUN -> {
                var query = head.query;
                if (head.work != null) {
                    current = head.work;
                } else if (current != null && query != null && metadata(payload, from, end).get("qid") instanceof Long qid) {
                    current.named(qid, query);
                }
            }
            case Signature.COMMIT, Signature.ROLLBACK -> endCurrent();
            default -> {
                if (!Boolean.TRUE.equals(metadata(payload, from, end).get("has_more"))) {
                    var query = head.query;
                    if (query != null) {
                        query.end();
                    }
                    var work = current;
                    if (work != null && !work.isExplicit()) {
                        endCurrent();
                    }
                }
            }
        }
    }

    private static Map<String, @Nullable Object> metadata(byte[] payload, int from, int end) throws IOException {
        var message = new Unpacked(payload, from, end);
        return message.structure() == 1 && message.signature() == Signature.SUCCESS ? message.map() : new HashMap<>();
    }

    private void endOf(Forwarded head) {
        if (head.work != null) {
            done(head.work);
        }
    }

    private void endCurrent() {
        var work = current;
        if (work != null) {
            current = null;
            done(work);
        }
    }

    private void done(Work work) {
        works.remove(work);
        work.end();
    }

    @Override
    public void settled() throws IOException {
        var mine = failing;
        if (mine != null) {
            failing = null;
            if (refused) {
                sayFarewell();
            }
            if (mine.work != null && current == null) {
                // It was ended, but the store does not know.
                current = mine.work;
            }
            mask(mine.epoch);
        }
        heard = System.nanoTime();
        lock.lock();
        try {
            due.pollFirst();
        } finally {
            lock.unlock();
        }
        while (true) {
            Exchange next;
            lock.lock();
            try {
                next = due.peekFirst();
                if (next == null) {
                    allAnswered.signalAll();
                }
            } finally {
                lock.unlock();
            }
            if (!(next instanceof Local local)) {
                return;
            }
            var from = line;
            if (from != null) {
                from.handOn(this);
            }
            settle(local);
            lock.lock();
            try {
                due.pollFirst();
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public boolean moreDue() {
        lock.lock();
        try {
            return due.size() > 1;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void handOn(byte[] bytes, int from, int end) throws IOException {
        var to = out;
        if (to == null) {
            throw new IOException("nobody to hand on to");
        }
        writing = System.nanoTime() | 1;
        to.write(bytes, from, end - from);
        to.flush();
        writing = 0;
    }

    // How it ends.

    boolean isOver() {
        return over.get();
    }

    boolean isKnown() {
        return researcher != null;
    }

    String id() {
        return id;
    }

    long unknownSince() {
        return unknownSince;
    }

    /** Cuts the connection when it takes longer than it may. */
    void look(long now) {
        var messages = inlet;
        boolean late = !isKnown() && now - unknownSince > bounds.greeting().toNanos()
                || leaving != 0 && now - leaving > FAREWELL.toNanos()
                || messages != null && messages.began() != 0 && now - messages.began() > bounds.message().toNanos()
                || writing != 0 && now - writing > bounds.query().plus(bounds.grace()).toNanos()
                || works.stream().anyMatch(work -> now - work.began() > bounds.query().plus(bounds.grace()).toNanos())
                || works.isEmpty() && now - heard > bounds.idle().toNanos();
        if (late) {
            LOG.log(Level.FINE, "connection {0} took too long", id);
            end();
        }
    }

    void end() {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        // The socket below TLS: what says farewell first may wait for whoever does not read.
        try {
            raw.close();
        } catch (IOException e) {
            // It is over either way.
        }
        var to = line;
        if (to != null) {
            to.close();
        }
        lock.lock();
        try {
            allAnswered.signalAll();
        } finally {
            lock.unlock();
        }
        works.forEach(Work::end);
        works.clear();
        leave();
        gateway.ended(this);
    }
}
