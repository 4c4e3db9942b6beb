package isthmus.surveys.tie;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.tie.ReportedTie;
import isthmus.assessment.tie.ReportedTies;
import isthmus.assessment.tie.TieView;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reported ties as JSON: figures of views that may be shown, and nothing of the others. */
final class TiesJson {

    private TiesJson() {}

    static Map<String, Object> of(Campaign campaign, ReportedTies ties) {
        var json = new LinkedHashMap<String, Object>();
        json.put("hidden", campaign.state() == Campaign.State.OPEN ? "open" : null);
        json.put("leastPeople", TieView.LEAST);
        json.put("ties", ties.ties().stream().map(TiesJson::tie).toList());
        return json;
    }

    private static Map<String, Object> tie(ReportedTie tie) {
        var json = new LinkedHashMap<String, Object>();
        json.put("from", tie.from());
        json.put("to", tie.to());
        json.put("kind", tie.kind().word());
        json.put("asker", view(tie.asker()));
        json.put("provider", view(tie.provider()));
        json.put("disagree", tie.differences().stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList());
        json.put("merged", figures(tie.merged()));
        json.put("imported", tie.imported() == null ? null : figures(tie.imported()));
        json.put("provenance", tie.imported() == null ? "survey" : "import");
        return json;
    }

    private static @Nullable Map<String, Object> view(@Nullable TieView view) {
        if (view == null) {
            return null;
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("people", view.people());
        json.put("perMonth", view.perMonth());
        json.put("waitDays", view.waitDays());
        json.put("blocking", view.blocking().word());
        json.put("works", view.works());
        return json;
    }

    private static Map<String, Object> figures(Dependency d) {
        var json = new LinkedHashMap<String, Object>();
        json.put("perMonth", d.perMonth());
        json.put("waitDays", d.waitDays());
        json.put("blocking", d.blocking().word());
        return json;
    }
}
