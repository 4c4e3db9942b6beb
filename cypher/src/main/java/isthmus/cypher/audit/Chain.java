package isthmus.cypher.audit;

/** What came of checking the trail from its first entry to its last. */
public sealed interface Chain {

    /**
     * @param entries that are kept; earlier ones went when their time was over
     * @param erased of these, entries whose content went with an account or organization
     * @param last the number of the last entry, 0 when there never was one
     * @param value the chain at the last entry: whoever notes it elsewhere can tell later that nothing before was changed
     */
    record Whole(long entries, long erased, long last, String value) implements Chain {}

    /** @param number of the first entry that does not fit what is before it */
    record Broken(long number) implements Chain {}
}
