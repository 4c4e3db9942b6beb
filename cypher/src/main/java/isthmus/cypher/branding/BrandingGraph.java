package isthmus.cypher.branding;

import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Branding.Logo;
import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Record;

/** The looks of the consultancy, of which an installation has one, and of every organization. What is kept was made safe before. */
public final class BrandingGraph {

    private static final Statement CONSULTANCY = Statement.of(BrandingGraph.class, "consultancy");
    private static final Statement SAVE_CONSULTANCY = Statement.of(BrandingGraph.class, "saveConsultancy");
    private static final Statement CLIENT = Statement.of(BrandingGraph.class, "client");
    private static final Statement SAVE_CLIENT = Statement.of(BrandingGraph.class, "saveClient");

    private final Graph graph;

    public BrandingGraph(Graph graph) {
        this.graph = graph;
    }

    /** The consultancy's; {@link Branding#NONE} until somebody said otherwise. */
    public Branding consultancy() {
        return graph.readOne(CONSULTANCY, Map.of(), BrandingGraph::branding).orElse(Branding.NONE);
    }

    /** Takes the place of what was there. */
    public void saveConsultancy(Branding branding) {
        graph.write(SAVE_CONSULTANCY, Map.of("branding", properties(branding)));
    }

    /** An organization's; {@link Branding#NONE} until somebody said otherwise, and for an unknown one. */
    public Branding client(String organization) {
        return graph.readOne(CLIENT, Map.of("organization", organization), BrandingGraph::branding).orElse(Branding.NONE);
    }

    /**
     * Takes the place of what was there.
     *
     * @return false when there is no such organization
     */
    public boolean saveClient(String organization, Branding branding) {
        return graph.writeOne(SAVE_CLIENT, Map.of("organization", organization, "branding", properties(branding)), r -> true).isPresent();
    }

    private static Map<String, Object> properties(Branding branding) {
        var logo = branding.logo();
        var properties = new HashMap<String, Object>();
        properties.put("name", branding.name());
        properties.put("accent", branding.accent());
        properties.put("cover", branding.cover());
        properties.put("footer", branding.footer());
        properties.put("logoKind", logo == null ? null : logo.kind().name().toLowerCase(Locale.ROOT));
        properties.put("logo", logo == null ? null : logo.bytes());
        return properties;
    }

    private static Branding branding(Record r) {
        return new Branding(
                r.get("name").asString(),
                r.get("accent").asString(),
                r.get("cover").asString(),
                r.get("footer").asString(),
                r.get("logo").isNull()
                        ? null
                        : new Logo(Logo.Kind.valueOf(r.get("logoKind").asString().toUpperCase(Locale.ROOT)), r.get("logo").asByteArray()));
    }
}
