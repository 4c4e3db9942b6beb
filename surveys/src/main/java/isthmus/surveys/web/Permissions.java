package isthmus.surveys.web;

import static isthmus.surveys.web.Action.*;

import isthmus.cypher.account.Account;
import isthmus.cypher.account.Account.Role;
import java.util.EnumSet;
import java.util.Map;
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
                            SEE_CAMPAIGN,
                            RUN_CAMPAIGN,
                            SEE_RESULTS,
                            PLAN_CHANGES,
                            TRACK_MOVES,
                            WRITE_REPORT,
                            BRAND,
                            USE_OWN_ACCOUNT),
            Role.SPONSOR, EnumSet.of(SEE_ORGANIZATION, SEE_CAMPAIGN, SEE_RESULTS, TRACK_MOVES, USE_OWN_ACCOUNT),
            Role.RESEARCHER, EnumSet.of(SEE_RESEARCH, USE_OWN_ACCOUNT));

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
}
