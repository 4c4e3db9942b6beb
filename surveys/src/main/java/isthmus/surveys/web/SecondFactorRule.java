package isthmus.surveys.web;

import isthmus.cypher.account.Account.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who must have a second factor before anything else works for them. */
public enum SecondFactorRule {
    OPTIONAL,
    ADMINISTRATORS,
    EVERYBODY;

    public static Optional<SecondFactorRule> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }

    boolean asks(Role role) {
        return this == EVERYBODY || this == ADMINISTRATORS && role == Role.ADMINISTRATOR;
    }
}
