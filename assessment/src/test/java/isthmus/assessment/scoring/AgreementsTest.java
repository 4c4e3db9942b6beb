package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.Sample;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementsTest {

    @Test
    void strangersAreFoundToAgreeAboutAsOftenAsTheNominalRateAllows() {
        long found = LongStream.range(0, 400)
                .filter(seed -> required(strangers(seed, 8, 5), seed).moreThanChance())
                .count();
        // 5% of 400 is 20, with a standard deviation of 4.4
        assertThat(found).isBetween(8L, 34L);
    }

    @Test
    void teamsWithAViewOfTheirOwnAreFoundToAgree() {
        var agreement = required(teams(11, 8, 5, team -> 1 + team % 5), 11);
        assertThat(agreement.moreThanChance()).isTrue();
        assertThat(agreement.p()).as("no draw of 999 as close").isEqualTo(0.001);
        assertThat(agreement.withinDeviation()).isLessThan(agreement.chanceDeviation() / 2);
        assertThat(agreement.icc1()).isGreaterThan(0.8);
        assertThat(agreement.teams()).isEqualTo(8);
    }

    @Test
    void oneViewOfEverybodyIsNoAgreementOfTeams() {
        var agreement = required(teams(3, 6, 4, team -> 3, 0), 3);
        assertThat(agreement.p()).isEqualTo(1);
        assertThat(agreement.withinDeviation()).isZero();
        assertThat(agreement.moreThanChance()).isFalse();
    }

    @Test
    void theDeviationIsTheMeanOfSingleQuestionsWithinTeams() {
        var teams = new HashMap<Integer, List<Response>>();
        for (int team = 0; team < 5; team++) {
            teams.put(team, List.of(person("1", "3", "2"), person("2", "3", "4"), person("3", "3", "")));
        }
        // Of 1 2 3 it is 1, of 3 3 3 it is 0, of 2 4 and one left out it is the root of 2.
        assertThat(required(teams, 1).withinDeviation()).isCloseTo((1 + 0 + Math.sqrt(2)) / 3, within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        var teams = strangers(5, 8, 5);
        assertThat(of(teams, 1)).isEqualTo(of(teams, 1)).isNotEqualTo(of(teams, 2));
    }

    @Test
    void thereIsNoneBelowFiveTeamsOfThree() {
        assertThat(of(strangers(1, 5, 3), 1)).isNotNull();
        assertThat(of(strangers(1, 4, 30), 1)).isNull();
        assertThat(of(strangers(1, 30, 2), 1)).isNull();
    }

    @Test
    void whoHasNoScoreIsNotCountedInATeam() {
        var teams = strangers(1, 5, 3);
        teams.put(4, List.of(person("1", "2", "3"), person("1", "2", "3"), person("1", "", "")));
        assertThat(of(teams, 1)).isNull();
    }

    private static DimensionResult.Agreement required(Map<Integer, List<Response>> teams, long seed) {
        return Objects.requireNonNull(of(teams, seed));
    }

    private static DimensionResult.@Nullable Agreement of(Map<Integer, List<Response>> teams, long seed) {
        var instrument = Sample.INSTRUMENT;
        return Agreements.of(
                instrument,
                teams,
                DimensionScoring.scored(instrument, Sample.TRUST),
                DimensionScoring.score(instrument, Sample.TRUST),
                seed);
    }

    private static Map<Integer, List<Response>> strangers(long seed, int teams, int size) {
        return teams(seed, teams, size, team -> 3, 2);
    }

    private static Map<Integer, List<Response>> teams(long seed, int teams, int size, IntUnaryOperator view) {
        return teams(seed, teams, size, view, 0.6);
    }

    /** Everybody has the view of the team and, between questions and people, up to {@code apart} points of their own. */
    private static Map<Integer, List<Response>> teams(long seed, int teams, int size, IntUnaryOperator view, double apart) {
        var random = new SplittableRandom(seed);
        var answers = new HashMap<Integer, List<Response>>();
        for (int team = 0; team < teams; team++) {
            var people = new ArrayList<Response>();
            for (int person = 0; person < size; person++) {
                var given = new String[3];
                for (int item = 0; item < given.length; item++) {
                    double own = view.applyAsInt(team) + (2 * random.nextDouble() - 1) * apart;
                    given[item] = Long.toString(Math.clamp(Math.round(own), 1, 5));
                }
                people.add(person(given));
            }
            answers.put(team, people);
        }
        return answers;
    }

    /** Answers to the three questions on trust, the second turned round as it is asked; an empty one is left out. */
    private static Response person(String... values) {
        var answers = new HashMap<String, Answer>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                int value = Integer.parseInt(values[i]);
                answers.put("T" + (i + 1), new Answer.Option(i == 1 ? 6 - value : value));
            }
        }
        return new Response("A", "tech", 0, answers);
    }
}
