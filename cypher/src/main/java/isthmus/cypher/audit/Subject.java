package isthmus.cypher.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an act was done to, by ids only: words of people are not kept here.
 *
 * @param account its username
 * @param thing what else tells it apart, such as the number of an edition
 */
public record Subject(
        @Nullable String organization, @Nullable String campaign, @Nullable String account, @Nullable String thing) {

    public static final Subject NOTHING = new Subject(null, null, null, null);

    public static Subject ofOrganization(String id) {
        return new Subject(id, null, null, null);
    }

    public static Subject ofCampaign(String organization, String id) {
        return new Subject(organization, id, null, null);
    }

    public static Subject ofAccount(String username) {
        return new Subject(null, null, username, null);
    }

    public static Subject ofThing(String id) {
        return new Subject(null, null, null, id);
    }

    /** What this one leaves open is taken from another. */
    public Subject or(Subject other) {
        return new Subject(
                organization == null ? other.organization : organization,
                campaign == null ? other.campaign : campaign,
                account == null ? other.account : account,
                thing == null ? other.thing : thing);
    }
}
