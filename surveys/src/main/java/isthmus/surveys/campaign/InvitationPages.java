package isthmus.surveys.campaign;

import static io.helidon.http.Method.POST;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.structure.SheetWriter;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Form;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.QrCode;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Links as pages. They are shown once, in the reply to the form that made them; the CSV file and the printable sheet are
 * made from what that page sends back, because nothing else has the secrets any more.
 */
public final class InvitationPages {

    private static final String MOST = String.valueOf(Invitations.MOST);

    private static final int MOST_IN_ONE_FORM = 4 * 1024 * 1024;

    private final CampaignGraph campaigns;
    private final Invitations invitations;
    private final InstrumentLibrary instruments;
    private final Pages pages;
    private final String baseUrl;

    public InvitationPages(
            CampaignGraph campaigns, Invitations invitations, InstrumentLibrary instruments, Pages pages, String baseUrl) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.instruments = instruments;
        this.pages = pages;
        this.baseUrl = baseUrl;
    }

    public List<Route> routes() {
        return List.of(
                route("/campaigns/{id}/invitations", this::make).noting(Act.LINKS_MADE),
                route("/campaigns/{id}/invitations/try", this::tryOut).noting(Act.LINKS_MADE),
                route("/campaigns/{id}/invitations/csv", this::csv).upTo(MOST_IN_ONE_FORM),
                route("/campaigns/{id}/invitations/sheet", this::sheet).upTo(MOST_IN_ONE_FORM));
    }

    private static Route route(String path, Route.Handler handler) {
        return Route.of(POST, path, Action.RUN_CAMPAIGN, Scope.CAMPAIGN, handler);
    }

    private Reply make(Request request) {
        var campaign = request.campaign();
        if (campaign.state() != Campaign.State.OPEN) {
            throw Refusal.conflict(Sentence.of("invitation.closed", "The campaign is closed. Reopen it to make links."));
        }
        var instrument = CampaignInput.instrument(instruments, campaign);
        var links = links(request.form(), campaign, instrument);
        var perspectives = ProgressTable.labels(CampaignInput.instrument(instruments, campaign, request.visitor().language()));
        return Reply.page(pages.fill(
                "campaign/links",
                request.visitor(),
                Map.of(
                        "organization", request.organization(),
                        "campaign", campaign,
                        "links", links,
                        "labels", perspectives,
                        "address", baseUrl + "/s/")));
    }

    /** Straight into the survey as one of the made-up people; real campaigns get no answers of those who run them. */
    private Reply tryOut(Request request) {
        var campaign = request.campaign();
        var instrument = CampaignInput.instrument(instruments, campaign);
        if (!request.organization().synthetic() || campaign.state() != Campaign.State.OPEN) {
            throw Refusal.conflict(Sentence.of("invitation.try", "Only an open campaign of the demonstration can be tried out."));
        }
        var team = campaigns.structure(campaign.id()).orElse(Structure.EMPTY).teams().stream()
                .map(Team::name)
                .findFirst()
                .orElse(null);
        var side = instrument.sides().getFirst().id();
        return Reply.seeOther("/s/" + invitations.personal(campaign.id(), team, side, 1).getFirst().token());
    }

    private List<Invitations.Link> links(Form form, Campaign campaign, Instrument instrument) {
        var kind = form.text("kind");
        if (kind.equals("everybody") || kind.equals("everybody-shared")) {
            var structure = campaigns.structure(campaign.id()).orElse(Structure.EMPTY);
            int people = Invitations.everybody(structure, instrument);
            if (people == 0 || people > Invitations.MOST) {
                throw refused(
                        Sentence.of("form.everybody", "everybody"),
                        Sentence.of("invitation.everybody", "The structure counts {0} people.", String.valueOf(people)),
                        Sentence.of("invitation.everybody.mend", "Links for 1 to {0} can be made at once; make them team by team.", MOST));
            }
            return invitations.forEverybody(campaign.id(), structure, instrument, kind.equals("everybody-shared"));
        }
        var team = form.text("team").isEmpty() ? null : form.text("team");
        var perspective = perspective(form.text("perspective"), instrument);
        int count = count(form.text("count"));
        var links = kind.equals("shared")
                ? invitations.shared(campaign.id(), team, perspective, count)
                : invitations.personal(campaign.id(), team, perspective, count);
        if (links.isEmpty()) {
            throw refused(
                    Sentence.of("form.team", "team"),
                    Sentence.of("invitation.team", "\"{0}\" is not in the structure of this campaign.", String.valueOf(team)),
                    Sentence.of("invitation.team.mend", "Choose one of its teams."));
        }
        return links;
    }

    static String perspective(String id, Instrument instrument) {
        return instrument
                .perspective(id)
                .orElseThrow(() -> refused(
                        Sentence.of("form.perspective", "perspective"),
                        Sentence.of("invitation.perspective", "\"{0}\" is no perspective of the instrument.", id),
                        CampaignInput.OFFERED))
                .id();
    }

    private static Refusal refused(Sentence where, Sentence what, Sentence mend) {
        return Refusal.badInput(List.of(new Problem(where, what, mend)));
    }

    private static int count(String text) {
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= Invitations.MOST) {
            return Integer.parseInt(text);
        }
        throw refused(
                Sentence.of("form.count", "count"),
                Sentence.of("invitation.count", "\"{0}\" is no number of people.", text),
                Sentence.of("invitation.count.mend", "Write 1 to {0}.", MOST));
    }

    /** A link as the page sends it back: token, people, perspective and team, one to a line. */
    private record Sent(String token, int people, String perspective, @Nullable String team) {}

    private static List<Sent> sent(Request request) {
        var links = new ArrayList<Sent>();
        for (var line : request.form().raw("links").orElse("").split("\r?\n")) {
            var parts = line.split("\t", 4);
            if (parts.length < 4 || !parts[0].matches("[A-Za-z0-9_-]{32}") || !parts[1].matches("\\d{1,4}")) {
                throw refused(
                        Sentence.of("form.links", "links"),
                        Sentence.of("invitation.links", "These are not links of this page."),
                        Sentence.of("invitation.links.mend", "Make new links."));
            }
            links.add(new Sent(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3].isEmpty() ? null : parts[3]));
        }
        return links;
    }

    private Reply csv(Request request) {
        var rows = new ArrayList<List<String>>();
        sent(request).forEach(link -> rows.add(List.of(
                link.team() == null ? "" : link.team(),
                link.perspective(),
                String.valueOf(link.people()),
                baseUrl + "/s/" + link.token())));
        return Reply.of(Reply.CSV, SheetWriter.write(List.of("team", "perspective", "people", "url"), rows)).asFile(request.campaign().id() + "-links.csv");
    }

    private Reply sheet(Request request) {
        var labels = ProgressTable.labels(CampaignInput.instrument(instruments, request.campaign(), request.visitor().language()));
        var cards = sent(request).stream()
                .map(link -> {
                    var url = baseUrl + "/s/" + link.token();
                    return Map.of(
                            "team", link.team() == null ? request.organization().name() : link.team(),
                            "perspective", labels.getOrDefault(link.perspective(), link.perspective()),
                            "people", link.people(),
                            "url", url,
                            "qr", QrCode.of(url));
                })
                .toList();
        return Reply.page(pages.fill(
                "campaign/sheet",
                request.visitor(),
                Map.of("organization", request.organization(), "campaign", request.campaign(), "cards", cards)));
    }
}
