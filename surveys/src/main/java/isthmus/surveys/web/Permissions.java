package isthmus.surveys.web;

import static isthmus.surveys.web.Action.*;

import isthmus.cypher.account.Account;
import isthmus.cypher.account.Account.Role;
import isthmus.cypher.account.Grant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of who may do what. An organization's people are never told apart by an id the client sends: the caller
 * passes the organization that the resource itself belongs to.
 */
public final class Permissions {

    private static final Map<Role, Set<Action>> TABLE = Map.of(
            Role.ADMINISTRATOR, EnumSet.allOf(Action.class),
            Role.CONSULTANT,
                    EnumSet.of(
                            CREATE_ORGANIZATION,
                            SEE_ORGANIZATION,
                            CHANGE_ORGANIZATION,
                            DELETE_ORGANIZATION,
                            EXPORT_ORGANIZATION,
                            SEE_CAMPAIGN,
                            RUN_CAMPAIGN,
                            SEE_RESULTS,
                            PLAN_CHANGES,
                            TRACK_MOVES,
                            WRITE_REPORT,
                            BRAND,
                            SEE_AGREEMENT,
                            USE_OWN_ACCOUNT,
                            PROTECT_OWN_ACCOUNT),
            // A client agrees for itself: nobody who works for it can.
            Role.SPONSOR,
                    EnumSet.of(
                            SEE_ORGANIZATION,
                            SEE_CAMPAIGN,
                            SEE_RESULTS,
                            TRACK_MOVES,
                            SEE_AGREEMENT,
                            AGREE_TO_RESEARCH,
                            USE_OWN_ACCOUNT,
                            PROTECT_OWN_ACCOUNT),
            Role.RESEARCHER, EnumSet.of(SEE_RESEARCH, USE_OWN_ACCOUNT, PROTECT_OWN_ACCOUNT));

    private Permissions() {}

    /** Whether the role may do this at all, somewhere. */
    public static boolean allows(Role role, Action action) {
        return TABLE.getOrDefault(role, Set.of()).contains(action);
    }

    /** Whether the account may know that the organization exists. */
    public static boolean sees(Account account, String organization) {
        return account.role() == Role.ADMINISTRATOR
                || account.role() != Role.RESEARCHER && account.organizations().contains(organization);
    }

    /** What an access token must have been made for; nothing when only somebody in a session may do this. */
    static Optional<Grant> needed(Action action, boolean changes) {
        return switch (action) {
            case USE_OWN_ACCOUNT, PROTECT_OWN_ACCOUNT -> Optional.empty();
            case MANAGE_ACCOUNTS, READ_AUDIT, MANAGE_BACKUPS -> Optional.of(Grant.ACCOUNTS);
            case SEE_RESEARCH, RELEASE_RESEARCH -> Optional.of(Grant.RESEARCH);
            case CREATE_ORGANIZATION,
                    SEE_ORGANIZATION,
                    CHANGE_ORGANIZATION,
                    DELETE_ORGANIZATION,
                    EXPORT_ORGANIZATION,
                    SEE_CAMPAIGN,
                    RUN_CAMPAIGN,
                    SEE_RESULTS,
                    PLAN_CHANGES,
                    TRACK_MOVES,
                    WRITE_REPORT,
                    BRAND,
                    BRAND_CONSULTANCY,
                    SEE_AGREEMENT,
                    AGREE_TO_RESEARCH -> Optional.of(changes ? Grant.WRITE : Grant.READ);
        };
    }

    /** What a token of somebody with this role can be made for. */
    public static Set<Grant> grants(Role role) {
        var grants = EnumSet.noneOf(Grant.class);
        Arrays.stream(Action.values()).filter(action -> allows(role, action)).forEach(action -> {
            needed(action, false).ifPresent(grants::add);
            needed(action, true).ifPresent(grants::add);
        });
        return grants;
    }
}
