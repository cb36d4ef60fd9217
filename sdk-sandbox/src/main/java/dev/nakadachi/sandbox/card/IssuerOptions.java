package dev.nakadachi.sandbox.card;

import java.util.Set;

/**
 * What the issuer is set up with. Closed by nature, hence a record.
 *
 * @param seed the same seed gives the same figures
 * @param linesPerStatement how many lines a closed statement has, 1 to 100,000
 * @param quirks how answers break the published rules
 */
public record IssuerOptions(long seed, long linesPerStatement, Set<CardQuirk> quirks) {

    /**
     * Copies the collection.
     *
     * @param seed as above
     * @param linesPerStatement as above
     * @param quirks as above
     */
    public IssuerOptions {
        quirks = Set.copyOf(quirks);
    }
}
