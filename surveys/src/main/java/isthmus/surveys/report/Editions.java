package isthmus.surveys.report;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.TextLength;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.report.Edition;
import isthmus.assessment.report.Form;
import isthmus.assessment.report.Imprint;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.report.Galleys;
import isthmus.cypher.report.Releasing;
import isthmus.cypher.report.ReportGraph;
import isthmus.reports.Galley;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reports as they are set: from what was frozen with an edition, or from the present state. */
public final class Editions {

    private static final int CHANGE = 500;
    private static final Sentence WHERE = Sentence.of("form.change", "change");

    private final ReportGraph reports;
    private final Dossiers dossiers;
    private final Clock clock;

    public Editions(ReportGraph reports, Dossiers dossiers, Clock clock) {
        this.reports = reports;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** A set report and the edition that it is, if it is one. */
    record Found(Galley galley, Optional<Edition> edition) {}

    /**
     * What would be frozen.
     *
     * @param edition with the number that is next, and the hash of what would be kept
     */
    record Proof(Edition edition, Galley full, Galley brief) {}

    List<String> languages(Campaign campaign) {
        return dossiers.languages(campaign);
    }

    /** The language that a request asks for; refuses one that there are no reports in. */
    String language(Request request) {
        return Wanted.language(request, languages(request.campaign()));
    }

    List<Edition> list(Campaign campaign, String language) {
        return reports.editions(campaign.id(), language);
    }

    /** The report that is asked for; what was frozen is given as it was kept, whatever has changed since. */
    Found find(Organization organization, Campaign campaign, Wanted wanted) {
        if (wanted.edition() != null && wanted.edition() == Wanted.DRAFT) {
            return draft(organization, campaign, wanted);
        }
        var editions = list(campaign, wanted.language());
        if (wanted.edition() == null && editions.isEmpty()) {
            return draft(organization, campaign, wanted);
        }
        var edition = editions.stream()
                .filter(e -> wanted.edition() == null || e.number() == wanted.edition())
                .findFirst()
                .orElseThrow(Refusal::missing);
        var packed = wanted.form() instanceof Form.Brief
                ? reports.brief(campaign.id(), edition.language(), edition.number())
                : reports.full(campaign.id(), edition.language(), edition.number());
        return new Found(Galley.unpack(packed.orElseThrow(Refusal::missing)), Optional.of(edition));
    }

    private Found draft(Organization organization, Campaign campaign, Wanted wanted) {
        var dossier = dossiers.of(organization, campaign, wanted.language(), new Imprint.Draft(LocalDate.now(clock)));
        if (wanted.form() instanceof Form.OneTeam(String name)
                && dossier.assessment().structure().teams().stream().noneMatch(team -> team.name().equals(name))) {
            throw Refusal.missing();
        }
        return new Found(Galley.of(dossier, wanted.form()), Optional.empty());
    }

    /** What stands against releasing, whoever asks. */
    static Optional<Sentence> hindrance(Campaign campaign) {
        if (campaign.deletion() != null) {
            return Optional.of(Sentence.of("edition.deleted", "The answers of this campaign are no longer kept; what was released before stays."));
        }
        return campaign.state() == Campaign.State.OPEN
                ? Optional.of(Sentence.of("edition.open", "The campaign is still open: its figures can change with every answer. Close it first."))
                : Optional.empty();
    }

    /** Problems of a change note: from the second edition on there is one. */
    List<Problem> problems(Campaign campaign, String language, String change) {
        if (change.length() > CHANGE) {
            return List.of(TextLength.exceeded(WHERE, change, CHANGE));
        }
        return change.isEmpty() && !list(campaign, language).isEmpty()
                ? List.of(new Problem(
                        WHERE,
                        Sentence.of("edition.change", "It is missing."),
                        Sentence.of("edition.change.mend", "Say what is different from the edition before; it is printed on the cover.")))
                : List.of();
    }

    /** The next edition, set and not yet kept. */
    Proof proof(Organization organization, Campaign campaign, String language, String change, String by) {
        var released = clock.instant();
        int number = list(campaign, language).stream().findFirst().map(Edition::number).orElse(0) + 1;
        var note = number == 1 ? "" : change;
        var dossier = dossiers.of(organization, campaign, language, new Imprint.Released(number, day(released), note));
        var full = Galley.of(dossier, new Form.Full());
        var brief = Galley.of(dossier, new Form.Brief());
        return new Proof(new Edition(campaign.id(), language, number, released, by, note, hash(full, brief)), full, brief);
    }

    /** @param key the same for every attempt at the same release */
    Releasing release(Proof proof, String key) {
        return reports.release(proof.edition(), key, new Galleys(proof.full().pack(), proof.brief().pack()));
    }

    Optional<Edition> released(Campaign campaign, String key) {
        return reports.released(campaign.id(), key);
    }

    /** Over the hashes of both forms, the full one first. */
    static String hash(Galley full, Galley brief) {
        return Secrets.hash(full.hash() + brief.hash());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
