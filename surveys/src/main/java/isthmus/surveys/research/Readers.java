package isthmus.surveys.research;

import isthmus.assessment.release.Tier;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.account.Grant;
import isthmus.cypher.release.Entry;
import isthmus.cypher.researcher.Use;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Visitor;
import java.time.Duration;
import java.util.List;

/** Who may read which releases: everybody those that are for everybody, and what is said of one that was there once. */
public final class Readers {

    private static final Sentence GONE = Sentence.of("release.gone", "This release was taken away");
    private static final Sentence GONE_DETAIL = Sentence.of(
            "release.gone.detail", "What is said of it as a whole is still at the address of the release. Later releases may be there to read.");

    private final Releases releases;
    private final Terms terms;
    private final Usage usage;

    public Readers(Releases releases, Terms terms, Usage usage) {
        this.releases = releases;
        this.terms = terms;
        this.usage = usage;
    }

    List<Entry> list(Request request) {
        return releases.list().stream().filter(entry -> sees(request.visitor(), entry)).toList();
    }

    /** The release of the address. */
    Entry find(Request request) {
        return releases.find(request.path("id")).filter(entry -> sees(request.visitor(), entry)).orElseThrow(Refusal::missing);
    }

    /** A release that is not there yet, or never will be, is for those who make it. */
    static boolean sees(Visitor visitor, Entry entry) {
        boolean over = entry.state() == Entry.State.PUBLISHED || entry.state() == Entry.State.WITHDRAWN;
        return makes(visitor) || over && (entry.tier() == Tier.PUBLIC || reads(visitor));
    }

    static boolean reads(Visitor visitor) {
        return may(visitor, Action.SEE_RESEARCH);
    }

    static boolean makes(Visitor visitor) {
        return may(visitor, Action.RELEASE_RESEARCH);
    }

    /** These addresses are open, so that the gate did not look. */
    private static boolean may(Visitor visitor, Action action) {
        return visitor.may(action) && !visitor.enrolling() && (visitor.token() == null || visitor.token().grants().contains(Grant.RESEARCH));
    }

    /** A release that may be read now. */
    Entry published(Visitor visitor, String id) {
        var entry = releases.find(id).filter(e -> sees(visitor, e)).orElseThrow(Refusal::missing);
        if (entry.state() == Entry.State.WITHDRAWN) {
            throw gone();
        }
        if (entry.state() != Entry.State.PUBLISHED) {
            throw Refusal.missing();
        }
        return entry;
    }

    static Refusal gone() {
        return Refusal.of(410, GONE, GONE_DETAIL);
    }

    /** A form of the release of the address, for whoever accepted its terms. */
    Reply file(Request request) {
        var entry = published(request.visitor(), request.path("id"));
        terms.requireAccepted(request.visitor(), entry);
        return file(request, entry);
    }

    /** The same on a page, which sends those who did not to the terms and back. */
    Reply fileOrTerms(Request request) {
        var entry = published(request.visitor(), request.path("id"));
        return terms.accepted(request.visitor(), entry)
                ? file(request, entry)
                : Reply.seeOther(Terms.page(entry) + "?then=/research/releases/" + entry.id() + "/" + form(request));
    }

    private Reply file(Request request, Entry entry) {
        var file = releases.file(entry, request.path("format")).orElseThrow(Refusal::missing);
        usage.note(request.visitor(), entry.id(), Use.Door.FILE, true, 0, Duration.ZERO);
        return Reply.of(file.type(), file.content()).asFile(file.name());
    }

    /** Never what a client made up. */
    private static String form(Request request) {
        var asked = request.path("format");
        return Handouts.FORMS.stream().map(Handouts.Form::name).filter(asked::equals).findFirst().orElseThrow(Refusal::missing);
    }
}
