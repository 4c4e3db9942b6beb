package isthmus.surveys.agreement;

import isthmus.cypher.research.Agreement;
import isthmus.surveys.web.PublishedText;

/** The words that an organization agrees to. */
final class AgreementText {

    static final PublishedText CURRENT = PublishedText.read("agreement", "2");

    private AgreementText() {}

    /** What is kept of them. */
    static Agreement.Words words() {
        return new Agreement.Words(CURRENT.version(), CURRENT.hash());
    }
}
