package isthmus.surveys.scorecard;

import isthmus.assessment.Assessment;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.comparison.Peers;
import isthmus.assessment.comparison.Peers.Peer;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.scoring.Estimate;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The places of an assessment's scores among the other organizations of this installation: their last closed campaign of
 * the same instrument version, made-up organizations left out.
 */
public final class PeerScores {

    /** Scores of a closed campaign change only with its wave; computing all of them for every page would be slow. */
    private record Key(Instrument.Ref instrument, String campaign, int wave, @Nullable Instant closed) {}

    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final Assessments assessments;
    private final Map<Key, Map<String, Peer>> known = new ConcurrentHashMap<>();

    public PeerScores(OrganizationGraph organizations, CampaignGraph campaigns, Assessments assessments) {
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.assessments = assessments;
    }

    /** By dimension id; missing where there are too few others to tell. */
    public Map<String, Peers.Place> of(Assessment assessment) {
        var peers = peers(assessment);
        var places = new HashMap<String, Peers.Place>();
        for (var result : assessment.dimensions()) {
            result.score().shown()
                    .flatMap(s -> Peers.place(s.value(), peers.getOrDefault(result.dimension().id(), List.of())))
                    .ifPresent(place -> places.put(result.dimension().id(), place));
        }
        return places;
    }

    private Map<String, List<Peer>> peers(Assessment assessment) {
        var instrument = assessment.instrument().ref();
        var peers = new HashMap<String, List<Peer>>();
        var current = new HashSet<Key>();
        for (var organization : organizations.list()) {
            last(organization, instrument).ifPresent(campaign -> {
                var key = new Key(instrument, campaign.id(), campaign.wave(), campaign.closed());
                current.add(key);
                if (!organization.synthetic() && !organization.id().equals(assessment.organization().id())) {
                    known.computeIfAbsent(key, k -> scores(organization, campaign)).forEach((dimension, peer) ->
                            peers.computeIfAbsent(dimension, d -> new ArrayList<>()).add(peer));
                }
            });
        }
        // What was erased, deleted or answered anew meanwhile.
        known.keySet().removeIf(key -> key.instrument().equals(instrument) && !current.contains(key));
        return peers;
    }

    private Optional<Campaign> last(Organization organization, Instrument.Ref instrument) {
        return campaigns.list(organization.id()).stream()
                .filter(c -> c.state() == Campaign.State.CLOSED && c.deletion() == null && c.instrument().equals(instrument))
                .findFirst();
    }

    private Map<String, Peer> scores(Organization organization, Campaign campaign) {
        var scores = new HashMap<String, Peer>();
        for (var result : assessments.of(organization, campaign).dimensions()) {
            if (result.score() instanceof Estimate.Shown shown) {
                scores.put(result.dimension().id(), new Peer(shown.value(), shown.people()));
            }
        }
        return scores;
    }
}
