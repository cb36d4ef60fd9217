package dev.nakadachi.sandbox.card;

import dev.nakadachi.sandbox.internal.random.Draw;
import dev.nakadachi.secret.Secret;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The state of the sandbox's card issuer: members, their cards and statements. Thread-safe. */
public final class Issuer {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Wallet NO_CARD = Wallet.empty();
    private static final Map<String, Wallet> WALLETS =
            Map.of("alice", Wallet.ofThree("card-k3v9", "card-f7m2", "card-e1q8"), "bob", Wallet.ofOne("card-b5x4"));

    private final InstantSource clock;
    private final IssuerOptions options;
    private final Merchants merchants;

    /**
     * An issuer with the cards of alice and bob.
     *
     * @param clock decides which statement is open
     * @param options what its figures are drawn from
     */
    public Issuer(InstantSource clock, IssuerOptions options) {
        this.clock = clock;
        this.options = options;
        this.merchants = new Merchants(options.quirks());
    }

    /**
     * The cards of a member.
     *
     * @param user the login name
     * @return the main card first, empty for an unknown user
     */
    public List<IssuedCard> cardsOf(String user) {
        return walletOf(user).cards();
    }

    /**
     * The statements of a member's main card; the other cards have none of their own.
     *
     * @param user the login name
     * @return the newest first, which is the open one; empty for an unknown user
     */
    public List<CardStatement> statementsOf(String user) {
        Wallet wallet = walletOf(user);
        if (wallet.cards().isEmpty()) {
            return List.of();
        }
        OffsetDateTime now = now();
        StatementLines lines = new StatementLines(
                Draw.from(options.seed()).at(user.hashCode()), options.linesPerStatement(), wallet, merchants);
        return BillingMonth.of(now.toLocalDate())
                .andBefore()
                .map(month -> new CardStatement(month, lines, now))
                .toList();
    }

    /**
     * The numbers that {@link CardQuirk#NUMBER_IN_MERCHANT} has written into a text.
     *
     * @return plain and as they were written; a copy
     */
    public Set<Secret> numbersSent() {
        return merchants.numbersSent();
    }

    /**
     * A card of a user.
     *
     * @param user the login name
     * @param id as the card list shows it
     * @return the card, empty when it is not of that user
     */
    public Optional<IssuedCard> card(String user, String id) {
        return walletOf(user).card(id);
    }

    /**
     * A statement of a card.
     *
     * @param user the login name
     * @param card a card of that user
     * @param id as the statement list shows it
     * @return the statement; empty for a card that is billed to another, and for an id that was not given out
     */
    public Optional<CardStatement> statement(String user, IssuedCard card, String id) {
        return card.role() == CardRole.MAIN
                ? statementsOf(user).stream()
                        .filter(statement -> statement.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * What time it is at the issuer.
     *
     * @return by the virtual clock, in Japan
     */
    public OffsetDateTime now() {
        return clock.instant().atZone(TOKYO).toOffsetDateTime();
    }

    private static Wallet walletOf(String user) {
        return WALLETS.getOrDefault(user, NO_CARD);
    }
}
