package dev.nakadachi.sandbox.card;

import java.util.List;
import java.util.Optional;

/** The cards of one member. Immutable. */
final class Wallet {

    private static final String GOLD = "サンドボックスカード ゴールド";
    private static final String FAMILY = "サンドボックスカード 家族カード";
    private static final String TOLLS = "サンドボックス ETCカード";

    private final List<IssuedCard> cards;

    private Wallet(List<IssuedCard> cards) {
        this.cards = cards;
    }

    /** A main card with the two that are billed to it. */
    static Wallet ofThree(String main, String family, String tolls) {
        return new Wallet(List.of(
                new IssuedCard(main, CardRole.MAIN, GOLD, Optional.of("普段使い ****0021"), Optional.empty()),
                new IssuedCard(family, CardRole.FAMILY, FAMILY, Optional.empty(), Optional.of(main)),
                new IssuedCard(tolls, CardRole.ETC, TOLLS, Optional.empty(), Optional.of(main))));
    }

    static Wallet ofOne(String main) {
        return new Wallet(List.of(new IssuedCard(main, CardRole.MAIN, GOLD, Optional.empty(), Optional.empty())));
    }

    static Wallet empty() {
        return new Wallet(List.of());
    }

    List<IssuedCard> cards() {
        return cards;
    }

    Optional<IssuedCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    Optional<String> idOf(CardRole role) {
        return cards.stream()
                .filter(card -> card.role() == role)
                .map(IssuedCard::id)
                .findFirst();
    }
}
