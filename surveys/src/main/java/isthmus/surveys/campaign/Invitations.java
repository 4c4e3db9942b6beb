package isthmus.surveys.campaign;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Structure;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.surveys.web.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes links. Their secrets exist in the reply that shows them and nowhere else; the graph has the hashes. */
public final class Invitations {

    /** Most links of one request. */
    static final int MOST = 5_000;

    /**
     * A link as it is shown once.
     *
     * @param team null for the organization as a whole
     * @param people how many may use it: 1 for a personal link
     */
    public record Link(@Nullable String team, String perspective, String token, int people) {}

    private final CampaignGraph campaigns;

    public Invitations(CampaignGraph campaigns) {
        this.campaigns = campaigns;
    }

    /** Personal links; none when the team is not in the campaign's structure. */
    public List<Link> personal(String campaign, @Nullable String team, String perspective, int count) {
        var tokens = Stream.generate(Secrets::token).limit(count).toList();
        int made = campaigns.invite(campaign, team, perspective, tokens.stream().map(Secrets::hash).toList());
        return made == 0 ? List.of() : tokens.stream().map(t -> new Link(team, perspective, t, 1)).toList();
    }

    /** One link for many; none when the team is not in the campaign's structure. */
    public List<Link> shared(String campaign, @Nullable String team, String perspective, int limit) {
        var token = Secrets.token();
        int made = campaigns.share(campaign, team, perspective, Secrets.hash(token), limit);
        return made == 0 ? List.of() : List.of(new Link(team, perspective, token, limit));
    }

    /** Links for everybody the structure counts: one each, or one shared link for each team and perspective. */
    public List<Link> forEverybody(String campaign, Structure structure, Instrument instrument, boolean shared) {
        var links = new ArrayList<Link>();
        for (var team : structure.teams()) {
            for (var perspective : instrument.perspectives()) {
                int people = ProgressTable.wanted(team, perspective);
                if (people > 0) {
                    links.addAll(
                            shared
                                    ? shared(campaign, team.name(), perspective.id(), people)
                                    : personal(campaign, team.name(), perspective.id(), people));
                }
            }
        }
        return links;
    }

    static int everybody(Structure structure, Instrument instrument) {
        return structure.teams().stream()
                .mapToInt(t -> instrument.perspectives().stream().mapToInt(p -> ProgressTable.wanted(t, p)).sum())
                .sum();
    }
}
