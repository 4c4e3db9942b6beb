package isthmus.surveys.survey;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.organization.Organization;
import isthmus.cypher.response.Door;
import java.util.List;

/**
 * What one link asks.
 *
 * @param token the secret of the link; never logged and never kept
 */
public record Survey(String token, Door door, Campaign campaign, Organization organization, Instrument instrument) {

    public boolean open() {
        return door.campaignState() == Campaign.State.OPEN;
    }

    public Perspective perspective() {
        return instrument
                .perspective(door.perspective())
                .orElseThrow(() -> new IllegalStateException("no perspective " + door.perspective()));
    }

    public List<Section> sections() {
        return Section.of(instrument, door.perspective());
    }

    /** Whether its respondent is asked for ties: somebody of a team, where there are other teams to name. */
    public boolean offersTies() {
        boolean others =
                switch (door) {
                    case Door.Personal personal -> personal.teams() > 1;
                    case Door.Shared shared -> true;
                };
        return others && door.team() != null && perspective().role() == Perspective.Role.SIDE;
    }

    /** Pages of questions, that about ties included. */
    public int parts() {
        return sections().size() + (offersTies() ? 1 : 0);
    }

    public String path() {
        return "/s/" + token;
    }
}
