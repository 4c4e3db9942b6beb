package isthmus.assessment.release;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What every release keeps. Its hash stands with each release, so that anybody can see under which promise it was made.
 *
 * @param k fewest organizations that look alike
 * @param diversity fewest different levels of a dimension among those of a class, as many as there are in {@code 1..5}
 * @param closeness farthest that the levels of a class may lie from those of all, 0 to 1
 * @param neighbourhood fewest organizations of whose levels that what a class says of levels is made: one has at most this part in it
 * @param organizations fewest that must have agreed; below that structures say too much, and there are tables only
 * @param representative what stands for a class
 */
public record Policy(int k, int diversity, double closeness, int neighbourhood, int organizations, Representative representative) {

    /** Those who have an account and accepted the terms of use of the release. */
    public static final Policy RESEARCHERS = new Policy(5, 3, 0.35, 30, 50);

    /** Anybody. */
    public static final Policy PUBLIC = new Policy(20, 3, 0.35, 30, 50);

    /** To be changed with the rules themselves. */
    private static final int VERSION = 3;

    public Policy {
        if (k < 2 || diversity < 1 || closeness < 0 || closeness > 1 || neighbourhood < k || organizations < k) {
            throw new IllegalArgumentException("no such policy: k " + k + ", diversity " + diversity + ", closeness " + closeness
                    + ", neighbourhood " + neighbourhood + ", from " + organizations + " organizations on");
        }
    }

    /** With structures that nobody has. */
    public Policy(int k, int diversity, double closeness, int neighbourhood, int organizations) {
        this(k, diversity, closeness, neighbourhood, organizations, Representative.SYNTHETIC);
    }

    /** The same but for what stands for a class. */
    public Policy with(Representative other) {
        return new Policy(k, diversity, closeness, neighbourhood, organizations, other);
    }

    /** SHA-256 of its figures and the version of its rules, in hexadecimal digits. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            // Nothing but ASCII.
            (VERSION + " " + this).chars().forEach(c -> digest.update((byte) c));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
