package isthmus.surveys.research;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Attacks;
import isthmus.assessment.attack.Canary;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Partition;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Tier;
import isthmus.cypher.release.Entry;
import isthmus.cypher.release.ReleaseGraph;
import isthmus.cypher.release.ReleaseStore;
import isthmus.cypher.release.StoreAttacks;
import isthmus.surveys.web.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The making of one release, from what organizations bring along to a store that withstood every attack, or to why there is none. */
final class Making {

    /** Why there is no release; a key of words. */
    static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible(String why) {
            super(why, null, false, false);
        }
    }

    private final ReleaseGraph graph;
    private final Gathering gathering;
    private final Instrument instrument;
    private final Clock clock;
    private final Consumer<String> step;

    /** @param step told what is done next; throws when somebody else took this making for gone */
    Making(ReleaseGraph graph, Gathering gathering, Instrument instrument, Clock clock, Consumer<String> step) {
        this.graph = graph;
        this.gathering = gathering;
        this.instrument = instrument;
        this.clock = clock;
        this.step = step;
    }

    /**
     * @param folder of this release alone, empty; holds its store and files afterwards
     * @throws Impossible with the reason
     */
    void make(Entry entry, byte[] secret, Path folder) throws IOException {
        var draws = Draws.from(secret);
        var canary = Canary.of(draws.of("canary"));
        var policy = entry.tier().policy().with(entry.representative());
        step.accept("gather");
        var contributions = entry.synthetic().map(field -> synthetic(field, canary)).orElseGet(() -> real(entry.tier(), canary));
        if (contributions.isEmpty()) {
            throw new Impossible("none");
        }
        step.accept("classes");
        var before = entry.synthetic().isPresent() ? List.<Set<String>>of() : marked(before(entry.tier()), canary);
        var release = Release.after(before, contributions, policy, draws);
        if (saysNothing(release)) {
            throw new Impossible("few");
        }
        step.accept("attack");
        var findings = new ArrayList<>(Attacks.on(release, before, draws.of("attacks")));
        step.accept("store");
        var home = folder.resolve("neo4j");
        var loaded = Publication.of(entry.id(), YearMonth.now(clock), entry.synthetic(), release, findings);
        ReleaseStore.load(home, loaded, instrument.dimensions());
        step.accept("tryStore");
        findings.addAll(onStore(release, home, canary, contributions));
        var publication = loaded.with(findings);
        if (publication.holds()) {
            // They say that no canary is in them, and so do the findings: what is found now makes both untrue, and keeps all from being read.
            step.accept("files");
            ReleaseStore.conclude(home, publication);
            new Handouts(folder.resolve("files"), instrument).make(publication);
            step.accept("scan");
            var hits = StoreAttacks.hits(folder, canary);
            findings.replaceAll(f -> f.attack() == Attack.CANARIES ? new Finding(f.attack(), hits.size(), f.limit(), f.control(), hits) : f);
            publication = publication.with(findings);
        }
        step.accept("publish");
        var atRisk = findings.stream().map(f -> f.withNames(canary::off)).toList();
        boolean real = entry.synthetic().isEmpty();
        var brought = real ? brought(release, canary) : List.<ReleaseGraph.Brought>of();
        var in = real ? release.in().stream().map(c -> canary.off(c.organization())).collect(Collectors.toSet()) : Set.<String>of();
        if (!graph.conclude(publication, atRisk, brought, in, release.in().size(), contributions.size() - release.in().size())) {
            throw new Impossible("withdrawn");
        }
    }

    /** So few are in it that no number may be shown. */
    private static boolean saysNothing(Release release) {
        return release.records().isEmpty()
                && release.tables().values().stream().flatMap(t -> t.cells().stream()).flatMap(List::stream).allMatch(OptionalLong::isEmpty);
    }

    private static List<Contribution> synthetic(Field.Settings field, Canary canary) {
        return Field.of(field)
                .map(Field.Synthetic::contribution)
                .map(c -> c.called(canary.on(c.organization())))
                .toList();
    }

    private List<Contribution> real(Tier tier, Canary canary) {
        var contributions = gathering.gather(instrument, canary);
        if (tier == Tier.RESEARCHERS) {
            return contributions;
        }
        // Whole classes of what researchers see, so that the two cannot be laid over each other.
        var known = new HashSet<String>();
        graph.classes(Tier.RESEARCHERS).forEach(known::addAll);
        if (known.isEmpty()) {
            throw new Impossible("researchersFirst");
        }
        return contributions.stream().filter(c -> known.contains(canary.off(c.organization()))).toList();
    }

    private List<Set<String>> before(Tier tier) {
        var own = graph.classes(tier);
        return tier == Tier.RESEARCHERS ? own : Partition.coarser(graph.classes(Tier.RESEARCHERS), own);
    }

    private static List<Set<String>> marked(List<Set<String>> classes, Canary canary) {
        return classes.stream().map(c -> Set.copyOf(c.stream().map(canary::on).toList())).toList();
    }

    private static List<Finding> onStore(Release release, Path home, Canary canary, List<Contribution> contributions) throws IOException {
        var came = new HashMap<String, Double>();
        for (int i = 0; i < release.records().size(); i++) {
            came.put(release.records().get(i).id(), release.came().get(i));
        }
        var naive = Files.createTempDirectory(home.getParent(), "naive");
        try {
            return StoreAttacks.on(home, canary, contributions.stream().map(Contribution::organization).toList(), came::get, naive);
        } finally {
            Owner.delete(naive);
        }
    }

    /** A class by its place and size, for one of its members. */
    private record Home(int place, int size, boolean shown) {}

    private static List<ReleaseGraph.Brought> brought(Release release, Canary canary) {
        var homes = new HashMap<String, Home>();
        for (int i = 0; i < release.classes().size(); i++) {
            int place = i;
            var of = release.classes().get(i);
            of.members().forEach(m -> homes.put(m.organization(), new Home(place, of.size(), of.shows(m))));
        }
        return Stream.concat(release.in().stream(), release.waiting().stream())
                .distinct()
                .map(c -> {
                    var home = homes.getOrDefault(c.organization(), new Home(-1, 0, false));
                    return new ReleaseGraph.Brought(canary.off(c.organization()), home.place(), home.size(), home.shown(), c);
                })
                .toList();
    }
}
