package isthmus.surveys.research;

import isthmus.assessment.field.Field;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Tier;
import isthmus.assessment.wording.Sentence;
import isthmus.surveys.web.Form;
import isthmus.surveys.web.JsonInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody asks to have released.
 *
 * @param representative what stands for a class
 * @param synthetic how organizations are made up; empty for real ones
 */
record ReleaseInput(Tier tier, Representative representative, Optional<Field.Settings> synthetic) {

    static final int MOST_ORGANIZATIONS = 10_000;
    static final int MOST_TEAMS = 200;
    private static final int FEWEST_TEAMS = 3;
    private static final int MOST_SEED = 1_000_000;

    private static final Sentence TIER = Sentence.of("release.tier", "for whom");

    static Checked<ReleaseInput> of(JsonInput input, Instrument instrument, int year) {
        input.only("tier", "representative", "synthetic");
        var tier = tier(input.text("tier"), input.problems());
        var representative = input.node().has("representative") ? representative(input.text("representative"), input.problems()) : Optional.of(Representative.SYNTHETIC);
        var node = input.node().path("synthetic");
        Optional<Field.Settings> field = Optional.empty();
        if (!node.isMissingNode() && !node.isNull()) {
            var synthetic = new JsonInput(node, input.problems()).only("organizations", "fewestTeams", "mostTeams", "link", "seed");
            int organizations = synthetic.whole("organizations", 1, MOST_ORGANIZATIONS);
            int fewest = node.has("fewestTeams") ? synthetic.whole("fewestTeams", FEWEST_TEAMS, MOST_TEAMS) : 10;
            int most = node.has("mostTeams") ? synthetic.whole("mostTeams", fewest, MOST_TEAMS) : MOST_TEAMS;
            double link = node.path("link").asDouble(node.has("link") ? -1 : 0.8);
            if (!(link >= 0 && link <= 1)) {
                input.problems().add(new Problem("synthetic.link", "It is no number from 0 to 1.", "Send one, or leave it out for 0.8."));
                link = 0;
            }
            int seed = node.has("seed") ? synthetic.whole("seed", 0, MOST_SEED) : 1;
            field = Optional.of(new Field.Settings(organizations, fewest, Math.max(fewest, most), link, dimensions(instrument), year, seed));
        }
        return checked(tier, representative, field, input.problems());
    }

    static Checked<ReleaseInput> of(Form form, Instrument instrument, int year) {
        var problems = new ArrayList<Problem>();
        var tier = tier(form.text("tier"), problems);
        var representative = form.text("representative").isEmpty() ? Optional.of(Representative.SYNTHETIC) : representative(form.text("representative"), problems);
        Optional<Field.Settings> field = Optional.empty();
        switch (form.text("organizations")) {
            case "real" -> {}
            case "synthetic" -> {
                int organizations = whole(form, Sentence.of("release.count", "count"), 1, MOST_ORGANIZATIONS, problems);
                int fewest = whole(form, Sentence.of("release.fewest", "fewest"), FEWEST_TEAMS, MOST_TEAMS, problems);
                int most = whole(form, Sentence.of("release.most", "most"), fewest, MOST_TEAMS, problems);
                int link = whole(form, Sentence.of("release.link", "link"), 0, 100, problems);
                int seed = whole(form, Sentence.of("release.seed", "seed"), 0, MOST_SEED, problems);
                field = Optional.of(new Field.Settings(organizations, fewest, Math.max(fewest, most), link / 100.0, dimensions(instrument), year, seed));
            }
            default -> problems.add(new Problem(
                    Sentence.of("release.organizations", "organizations"),
                    Sentence.of("release.organizations.none", "It is not said which organizations."),
                    Sentence.of("release.organizations.mend", "Choose real or synthetic ones.")));
        }
        return checked(tier, representative, field, problems);
    }

    private static Checked<ReleaseInput> checked(
            Optional<Tier> tier, Optional<Representative> representative, Optional<Field.Settings> field, List<Problem> problems) {
        return problems.isEmpty() ? Checked.accepted(new ReleaseInput(tier.orElseThrow(), representative.orElseThrow(), field)) : Checked.rejected(problems);
    }

    private static List<String> dimensions(Instrument instrument) {
        return instrument.dimensions().stream().map(Dimension::id).toList();
    }

    private static Optional<Tier> tier(String word, List<Problem> problems) {
        var tier = Stream.of(Tier.values()).filter(t -> ReleaseJson.word(t).equals(word)).findFirst();
        if (tier.isEmpty() && problems.stream().noneMatch(p -> p.place().equals("tier"))) {
            problems.add(new Problem(
                    TIER,
                    Sentence.of("release.tier.none", "It is not said for whom."),
                    Sentence.of("release.tier.mend", "Choose researchers or public.")));
        }
        return tier;
    }

    private static Optional<Representative> representative(String word, List<Problem> problems) {
        var representative = Stream.of(Representative.values()).filter(r -> ReleaseJson.word(r).equals(word)).findFirst();
        if (representative.isEmpty() && problems.stream().noneMatch(p -> p.place().equals("representative"))) {
            problems.add(new Problem(
                    Sentence.of("release.representative", "representative"),
                    Sentence.of("release.representative.none", "It is not said what stands for a class."),
                    Sentence.of("release.representative.mend", "Choose synthetic or medoid.")));
        }
        return representative;
    }

    /** @param field in English, as the form calls it */
    private static int whole(Form form, Sentence field, int least, int most, List<Problem> problems) {
        var text = form.text(field.toString());
        if (text.matches("[0-9]{1,8}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problems.add(new Problem(
                field,
                Sentence.of("release.whole", "It is no whole number from {0} to {1}.", least, most),
                Sentence.of("release.whole.mend", "Write one.")));
        return least;
    }
}
