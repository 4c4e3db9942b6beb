package isthmus.assessment.release;

/** Sectors in groups so coarse that no small one is left alone. */
public enum Sector {
    /** Those who sell knowledge, money or information: finance, insurance, media, consulting. */
    SERVICES,
    /** Those who make, move or sell things. */
    INDUSTRY,
    /** Government, health, education, associations. */
    PUBLIC
}
