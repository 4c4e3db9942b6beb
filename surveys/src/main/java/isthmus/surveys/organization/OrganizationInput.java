package isthmus.surveys.organization;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Organization;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an organization may be called, the same for pages and API. */
final class OrganizationInput {

    private static final int LONGEST = 120;

    private OrganizationInput() {}

    static List<Problem> problems(String name, String sector) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank()) {
            problems.add(new Problem("name", "It is missing.", "Write the name people use."));
        } else if (tooLong(name) || hasControls(name)) {
            problems.add(new Problem("name", "It is longer than " + LONGEST + " characters or has signs that cannot be shown.", "Shorten it to one line."));
        }
        if (tooLong(sector) || hasControls(sector)) {
            problems.add(new Problem("sector", "It is longer than " + LONGEST + " characters or has signs that cannot be shown.", "Shorten it to one line."));
        }
        return problems;
    }

    /** Adds an organization; a consultant who adds one may see it. */
    static Organization create(
            OrganizationGraph organizations, AccountGraph accounts, Account account, String name, String sector, LocalDate today) {
        var made = organizations.create(name, sector.isEmpty() ? null : sector, false, today);
        if (account.role() != Account.Role.ADMINISTRATOR) {
            accounts.allow(account.username(), made.id());
        }
        return made;
    }

    private static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
