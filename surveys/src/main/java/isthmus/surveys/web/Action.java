package isthmus.surveys.web;

/** What somebody can do; {@link Permissions} says who may. */
public enum Action {
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
    BRAND_CONSULTANCY,
    SEE_RESEARCH,
    RELEASE_RESEARCH,
    /** Whether an organization agrees to be among those of which researchers see something. */
    SEE_AGREEMENT,
    AGREE_TO_RESEARCH,
    MANAGE_ACCOUNTS,
    READ_AUDIT,
    MANAGE_BACKUPS,
    USE_OWN_ACCOUNT,
    /** What somebody who must set a second factor up first may do before they have. */
    PROTECT_OWN_ACCOUNT
}
