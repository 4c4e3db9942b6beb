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
 * @param instrument in the language of its respondent
 * @param languages those the respondent may choose from, as tags, the instrument's own first
 * @param chosen whether the respondent chose the language, see {@link Tongue}
 */
public record Survey(String token, Door door, Instrument instrument, List<String> languages, boolean chosen) {

    public Campaign campaign() {
        return door.campaign();
    }

    public Organization organization() {
        return door.organization();
    }

    public boolean open() {
        return campaign().state() == Campaign.State.OPEN;
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

    /** The same through another link. */
    Survey of(String other) {
        return new Survey(other, door, instrument, languages, chosen);
    }

    /**
     * The address of a page; a language that was chosen goes along.
     *
     * @param page empty for the first look, else with a slash in front; a query and a place may follow
     */
    public String to(String page) {
        return address(page, chosen ? instrument.language() : "");
    }

    /** The same in another language. */
    public String in(String language, String page) {
        return address(page, language);
    }

    private String address(String page, String language) {
        if (language.isEmpty()) {
            return "/s/" + token + page;
        }
        int end = page.indexOf('#') < 0 ? page.length() : page.indexOf('#');
        var before = page.substring(0, end);
        return "/s/" + token + before + (before.contains("?") ? "&" : "?") + "language=" + language + page.substring(end);
    }
}
