package isthmus.surveys.research;

import isthmus.assessment.release.Tier;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.release.Entry;
import isthmus.cypher.researcher.TermsGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.PublishedText;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Visitor;
import java.time.Clock;

/**
 * The terms of use, which a researcher accepts once for each release that is for researchers, before any door to it opens. Whoever
 * makes releases has none to accept, and what is for everybody has none.
 */
public final class Terms {

    /** The words as they are now. */
    static final PublishedText CURRENT = PublishedText.read("terms", "1");

    private static final TermsGraph.Words WORDS = new TermsGraph.Words(CURRENT.version(), CURRENT.hash());

    private final TermsGraph graph;
    private final Clock clock;

    public Terms(TermsGraph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Whether nothing is left to accept before this visitor may use the release; who may read it at all is not asked here. */
    public boolean accepted(Visitor visitor, Entry entry) {
        return entry.tier() == Tier.PUBLIC
                || visitor.may(Action.RELEASE_RESEARCH)
                || visitor.signedIn() && graph.accepted(visitor.required().username(), entry.id(), WORDS);
    }

    /** @throws Refusal when the terms are still to be accepted, with where; of no page, which sends people there */
    public void requireAccepted(Visitor visitor, Entry entry) {
        if (!accepted(visitor, entry)) {
            throw Refusal.of(
                    403,
                    Sentence.of("terms.first", "Accept the terms of use first"),
                    Sentence.of(
                            "terms.first.detail",
                            "Read and accept them once for this release, on {0} or with POST to {1}.",
                            page(entry),
                            "/api/v1/research/releases/" + entry.id() + "/terms"));
        }
    }

    /** Where they are read and accepted for a release. */
    static String page(Entry entry) {
        return "/research/releases/" + entry.id() + "/terms";
    }

    /** @return whether they had not been accepted before */
    boolean accept(Visitor visitor, Entry entry) {
        return graph.accept(visitor.required().username(), entry.id(), WORDS, clock.instant()).orElseThrow(Refusal::missing);
    }
}
