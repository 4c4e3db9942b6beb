package isthmus.surveys.web;

/** How the organization of a route's resource is found. */
public enum Scope {
    /** The route belongs to no organization. */
    INSTALLATION,
    /** {@code {id}} in the path is an organization. */
    ORGANIZATION,
    /** {@code {id}} in the path is a campaign, whose organization decides. */
    CAMPAIGN
}
