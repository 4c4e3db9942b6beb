package isthmus.surveys.account;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import isthmus.surveys.web.Form;
import java.util.ArrayList;
import java.util.List;

/** What accounts may be called. */
final class AccountNames {

    static final Sentence USERNAME = Sentence.of("form.username", "username");

    private AccountNames() {}

    static List<Problem> problems(String username, String name) {
        var problems = new ArrayList<Problem>();
        if (!username.matches("[a-z0-9][a-z0-9._@+-]{1,79}")) {
            problems.add(new Problem(
                    USERNAME,
                    Sentence.of("account.username", "It is missing or has signs that do not fit."),
                    Sentence.of("account.username.mend", "Use 2 to 80 letters a-z, digits and . _ @ + -; an e-mail address is fine.")));
        }
        if (name.isEmpty() || name.length() > 80) {
            problems.add(new Problem(
                    Form.NAME,
                    Sentence.of("account.name", "It is missing or longer than 80 characters."),
                    Sentence.of("account.name.mend", "Write the name colleagues know.")));
        }
        return problems;
    }
}
