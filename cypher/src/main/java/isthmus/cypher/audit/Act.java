package isthmus.cypher.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the trail keeps account of. */
public enum Act {
    SIGN_IN,
    SIGN_OUT,
    SESSION_ENDED,
    PASSWORD_SET,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    SETUP_LINK_MADE,
    ACCOUNT_MADE,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ACCOUNT_EXPORTED,
    ACCOUNT_ERASED,
    PERMISSION_GRANTED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    ORGANIZATION_MADE,
    ORGANIZATION_EXPORTED,
    ORGANIZATION_ERASED,
    STRUCTURE_EXPORTED,
    RETENTION_SET,
    CAMPAIGN_OPENED,
    CAMPAIGN_CLOSED,
    CAMPAIGN_REOPENED,
    LINKS_MADE,
    CONSENT_CHANGED,
    AGREEMENT_MADE,
    AGREEMENT_WITHDRAWN,
    STRUCTURE_WITHDRAWN,
    ANSWERS_DELETED,
    RESULTS_EXPORTED,
    REPORT_TAKEN,
    EDITION_RELEASED,
    RESEARCH_RELEASED,
    RESEARCH_WITHDRAWN,
    TERMS_ACCEPTED,
    BACKUP_MADE,
    AUDIT_EXPORTED,
    /** Of anything else; kept only when it was refused. */
    ACCESS;

    private static final Pattern NEXT = Pattern.compile("_(\\w)");

    /** As the API and the words of pages call it, such as {@code signIn}. */
    public String word() {
        return NEXT.matcher(name().toLowerCase(Locale.ROOT)).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    }

    public static Optional<Act> of(String word) {
        return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    /** After these the trail must not name what is gone. */
    public boolean erases() {
        return this == ORGANIZATION_ERASED || this == ACCOUNT_ERASED;
    }
}
