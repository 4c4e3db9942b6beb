package isthmus.reports.content;

import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Dossier;
import isthmus.reports.logo.Emblem;

/**
 * How a report looks for those who made it and those it is for. What the client says comes before what the consultancy says.
 *
 * @param line on the cover, or empty
 * @param footer of the consultancy, or empty
 * @param maker the consultancy's name, or empty
 */
public record Look(Colours colours, String line, String footer, String maker, Emblem makerLogo, Emblem clientLogo) {

    /** Of what the house itself publishes. */
    static final Look HOUSE = new Look(Colours.of(""), "", "", "", Emblem.NONE, Emblem.NONE);

    private static final int CLIENT_WIDTH = 190;
    private static final int CLIENT_HEIGHT = 64;
    private static final int MAKER_WIDTH = 150;
    private static final int MAKER_HEIGHT = 40;

    public static Look of(Dossier dossier) {
        return of(dossier.consultancy(), dossier.client(), dossier.assessment().organization().name(), dossier.accent());
    }

    /** @param client the client's name, for a logo whose branding has none */
    public static Look of(Branding consultancy, Branding clients, String client, String accent) {
        return new Look(
                Colours.of(accent),
                clients.cover().isEmpty() ? consultancy.cover() : clients.cover(),
                consultancy.footer(),
                consultancy.name(),
                Emblem.of(consultancy, "", MAKER_WIDTH, MAKER_HEIGHT),
                Emblem.of(clients, client, CLIENT_WIDTH, CLIENT_HEIGHT));
    }
}
