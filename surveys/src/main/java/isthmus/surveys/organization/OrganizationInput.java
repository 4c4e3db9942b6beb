package isthmus.surveys.organization;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.web.Form;
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
            problems.add(new Problem(
                    Form.NAME,
                    Sentence.of("organization.name.missing", "It is missing."),
                    Sentence.of("organization.name.missing.mend", "Write the name people use.")));
        } else if (tooLong(name) || hasControls(name)) {
            problems.add(noLine(Form.NAME));
        }
        if (tooLong(sector) || hasControls(sector)) {
            problems.add(noLine(Sentence.of("form.sector", "sector")));
        }
        return problems;
    }

    private static Problem noLine(Sentence where) {
        return new Problem(
                where,
                Sentence.of("organization.line", "It is longer than {0} characters or has signs that cannot be shown.", LONGEST),
                Sentence.of("organization.line.mend", "Shorten it to one line."));
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
