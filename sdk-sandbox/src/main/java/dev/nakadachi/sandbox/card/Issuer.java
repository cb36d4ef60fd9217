package dev.nakadachi.sandbox.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of the sandbox's card issuer: members and their cards. Thread-safe. */
public final class Issuer {

    private static final String GOLD = "サンドボックスカード ゴールド";
    private static final String FAMILY = "サンドボックスカード 家族カード";
    private static final String TOLLS = "サンドボックス ETCカード";

    private static final Map<String, List<IssuedCard>> CARDS = Map.of(
            "alice",
            List.of(
                    new IssuedCard("card-k3v9", CardRole.MAIN, GOLD, Optional.of("普段使い ****0021"), Optional.empty()),
                    new IssuedCard("card-f7m2", CardRole.FAMILY, FAMILY, Optional.empty(), Optional.of("card-k3v9")),
                    new IssuedCard("card-e1q8", CardRole.ETC, TOLLS, Optional.empty(), Optional.of("card-k3v9"))),
            "bob",
            List.of(new IssuedCard("card-b5x4", CardRole.MAIN, GOLD, Optional.empty(), Optional.empty())));

    /** An issuer with the cards of alice and bob. */
    public Issuer() {}

    /**
     * The cards of a member.
     *
     * @param user the login name
     * @return the main card first, empty for an unknown user
     */
    public List<IssuedCard> cardsOf(String user) {
        return CARDS.getOrDefault(user, List.of());
    }
}
