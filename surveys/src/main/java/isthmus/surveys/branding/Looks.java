package isthmus.surveys.branding;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problems;
import isthmus.assessment.report.Branding;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.branding.BrandingGraph;
import isthmus.reports.logo.SafeLogo;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Request;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose looks a request is about, and what they may be; the same for pages and API. */
final class Looks {

    private final BrandingGraph brandings;

    Looks(BrandingGraph brandings) {
        this.brandings = brandings;
    }

    Branding of(Request request) {
        var client = request.organizationOrNull();
        return client == null ? brandings.consultancy() : brandings.client(client.id());
    }

    void save(Request request, Branding branding) {
        var client = request.organizationOrNull();
        if (client == null) {
            brandings.saveConsultancy(branding);
        } else if (!brandings.saveClient(client.id(), branding)) {
            throw Refusal.missing();
        }
    }

    /**
     * What was typed with what was uploaded, or every fault in both.
     *
     * @param upload a new logo, or null to have {@code kept}
     * @param ownName whether there is another name for the logo than the one typed
     */
    static Checked<Branding> check(
            String name, String accent, String cover, String footer, byte @Nullable [] upload, Branding.@Nullable Logo kept, boolean ownName) {
        var problems = new Problems();
        var logo = kept;
        if (upload != null) {
            switch (SafeLogo.of(upload)) {
                case Checked.Accepted<Branding.Logo>(Branding.Logo safe) -> logo = safe;
                case Checked.Rejected<Branding.Logo>(var faults) -> problems.addAll(faults);
            }
        }
        var branding = new Branding(name, accent, cover, footer, logo);
        if (branding.check() instanceof Checked.Rejected<Branding>(var faults)) {
            problems.addAll(faults);
        }
        Map.of(Branding.NAMED, name, Branding.COVER, cover, Branding.FOOTER, footer).forEach((where, text) -> {
            if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
                problems.add(
                        where,
                        Sentence.of("look.signs", "It has signs that cannot be shown."),
                        Sentence.of("look.signs.mend", "Write it as one line of plain text."));
            }
        });
        if (upload != null && branding.name().isEmpty() && !ownName) {
            problems.add(
                    Branding.NAMED,
                    Sentence.of("look.nameless", "There is a logo and no name."),
                    Sentence.of("look.nameless.mend", "Write the name too: it is read to those who cannot see the logo."));
        }
        return problems.orAccept(branding);
    }
}
