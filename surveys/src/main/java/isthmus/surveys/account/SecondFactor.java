package isthmus.surveys.account;

import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.SecondFactorGraph;
import isthmus.surveys.web.Keys;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Seal;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.Secrets.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Codes of an app, and of a sheet of paper for when the phone is gone, as the second thing that proves who signs in. */
public final class SecondFactor {

    private static final Logger LOG = Logger.getLogger(SecondFactor.class.getName());

    /** How long somebody who gave their password may take for the code. */
    static final Duration STEP_LASTS = Duration.ofMinutes(5);
    private static final int RECOVERY_CODES = 10;

    static final Sentence WRONG = Sentence.of("code.wrong", "This code does not fit, or it was used.");

    private final SecondFactorGraph graph;
    private final Optional<Seal> seal;
    private final Throttle throttle;
    private final Clock clock;

    /**
     * @param keys to keep seeds under; without them nobody can set a second factor up
     */
    public SecondFactor(SecondFactorGraph graph, Optional<Keys> keys, Throttle throttle, Clock clock) {
        this.graph = graph;
        this.seal = keys.map(k -> new Seal(k, "second factor"));
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Whether seeds can be kept here. */
    boolean isPossible() {
        return seal.isPresent();
    }

    Optional<SecondFactorGraph.SecondFactor> find(String username) {
        return graph.find(username);
    }

    /** The usernames of those whose second factor counts. */
    Set<String> enrolled() {
        return graph.enrolled();
    }

    boolean counts(String username) {
        return find(username).filter(SecondFactorGraph.SecondFactor::confirmed).isPresent();
    }

    /** Makes a seed that counts once a code of it was shown; nothing happens when one counts already. */
    void offer(String username) {
        graph.offer(username, seal.orElseThrow().seal(OneTimeCodes.seed(), username));
    }

    /** The seed that was offered and does not count yet. */
    Optional<byte[]> offered(String username) {
        return find(username).filter(f -> !f.confirmed()).flatMap(f -> open(f, username));
    }

    private Optional<byte[]> open(SecondFactorGraph.SecondFactor factor, String username) {
        var seed = seal.flatMap(s -> s.open(factor.sealed(), username));
        if (seed.isEmpty()) {
            LOG.log(Level.WARNING, "A second factor cannot be read: is ISTHMUS_SECRET the one it was made with?");
        }
        return seed;
    }

    /** Lets the seed that was offered count; the recovery codes, or nothing when the code is not of it. */
    Optional<List<String>> confirm(String username, String code) {
        var offered = find(username).filter(f -> !f.confirmed());
        var step = offered.flatMap(f -> open(f, username)).map(seed -> OneTimeCodes.step(seed, digits(code), clock.instant()));
        if (step.isEmpty() || step.get().isEmpty()) {
            return Optional.empty();
        }
        var codes = recoveryCodes();
        return graph.confirm(username, offered.get().sealed(), step.get().getAsLong(), hashed(username, codes))
                ? Optional.of(codes)
                : Optional.empty();
    }

    /** What is wrong with a code of the app or a recovery code; when nothing is, it is used up, whichever service it is shown to. */
    Optional<Sentence> fault(Request request, String username, String given) {
        var secret = isOfApp(given) ? Throttle.Secret.SECOND_FACTOR : Throttle.Secret.RECOVERY_CODE;
        var wait = throttle.attempt(secret, username, request);
        if (!wait.isZero()) {
            return Optional.of(SignInPages.pleaseWait(wait));
        }
        if (!passes(username, given)) {
            return Optional.of(WRONG);
        }
        throttle.succeeded(secret, username, request);
        return Optional.empty();
    }

    private boolean passes(String username, String given) {
        if (!isOfApp(given)) {
            return graph.useCode(username, hash(username, given));
        }
        var seed = find(username).filter(SecondFactorGraph.SecondFactor::confirmed).flatMap(f -> open(f, username));
        var step = seed.map(s -> OneTimeCodes.step(s, digits(given), clock.instant()));
        return step.isPresent() && step.get().isPresent() && graph.useStep(username, step.get().getAsLong());
    }

    /** Fresh recovery codes; the former ones are worth nothing. */
    Optional<List<String>> renewCodes(String username) {
        var codes = recoveryCodes();
        return graph.renew(username, hashed(username, codes)) ? Optional.of(codes) : Optional.empty();
    }

    /** Takes it off and ends every session but the one of that hash, or every one when it is empty. */
    void remove(String username, String keptSession) {
        graph.remove(username, keptSession);
    }

    /** The secret of somebody who gave their password and owes a code. */
    String openStep(String username) {
        var token = Secrets.token();
        var now = clock.instant();
        graph.openStep(username, Secrets.hash(Purpose.SIGN_IN_STEP, token), now, now.plus(STEP_LASTS));
        return token;
    }

    Optional<String> whoOwes(String stepToken) {
        return graph.step(Secrets.hash(Purpose.SIGN_IN_STEP, stepToken), clock.instant());
    }

    boolean closeStep(String stepToken) {
        return graph.closeStep(Secrets.hash(Purpose.SIGN_IN_STEP, stepToken), clock.instant());
    }

    private static List<String> recoveryCodes() {
        return Stream.generate(Secrets::recoveryCode).limit(RECOVERY_CODES).toList();
    }

    private static List<String> hashed(String username, List<String> codes) {
        return codes.stream().map(code -> hash(username, code)).toList();
    }

    /** Of one account: the same code of two would look different. */
    private static String hash(String username, String code) {
        return Secrets.hash(Purpose.RECOVERY_CODE, username + " " + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    private static boolean isOfApp(String code) {
        return digits(code).matches("[0-9]{6}");
    }

    private static String digits(String code) {
        return code.replaceAll("[\\s-]", "");
    }
}
