package isthmus.surveys.agreement;

import isthmus.assessment.release.Sector;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sector groups as pages and API call them. */
final class AgreementInput {

    private AgreementInput() {}

    static String word(Sector sector) {
        return sector.name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(Sector.values()).map(AgreementInput::word).toList();
    }

    static Optional<Sector> sector(String word) {
        return Arrays.stream(Sector.values()).filter(sector -> word(sector).equals(word)).findFirst();
    }
}
