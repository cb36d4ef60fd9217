package dev.nakadachi.examples;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.card.Card;
import dev.nakadachi.card.CardCapability;
import dev.nakadachi.card.CardIssuer;
import dev.nakadachi.card.CardLine;
import dev.nakadachi.card.CardRole;
import dev.nakadachi.card.LineState;
import dev.nakadachi.card.Statement;
import dev.nakadachi.card.StatementState;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.json.Notice;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.card.CardQuirk;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A card statement on the terminal: what was bought, where, in which currency, and what is billed when. A card number
 * that an issuer lets slip into a text is masked before this program sees it, and a listener hears of it.
 */
public final class StatementOnTerminal {

    private final CardIssuer issuer;
    private final PrintStream terminal;

    private StatementOnTerminal(CardIssuer issuer, PrintStream terminal) {
        this.issuer = issuer;
        this.terminal = terminal;
    }

    /**
     * Shows the latest statement that is fixed.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream terminal) {
        terminal.println("A customer sees a card statement");
        MaskedValues masked = new MaskedValues();
        try (LocalBank local =
                        LocalBank.start(Sandbox.builder().statementLines(24).quirk(CardQuirk.NUMBER_IN_MERCHANT));
                Nakadachi nakadachi = local.open(Nakadachi.builder(
                                TokenVault.encryptedFile(local.directory().resolve("tokens"), Keyset.generate()))
                        .listener(masked))) {
            Connection<CardIssuer> connection = nakadachi.connect(
                    LocalBank.cardInstitution(local.sandbox()), LocalBank.cardCredentials(local.sandbox()));
            CardIssuer issuer = connection.on(
                    local.consent(connection, CardCapability.CARDS, CardCapability.STATEMENTS, CardCapability.LINES));
            terminal.println(new StatementOnTerminal(issuer, terminal).show()
                    + String.format(Locale.ROOT, ", %d card number masked", masked.count.get()));
        }
    }

    private String show() {
        List<Card> cards = issuer.cards();
        cards.forEach(card -> terminal.println(String.format(
                Locale.ROOT,
                "  %-6s %s %s",
                card.role().kind(),
                card.productName(),
                card.label().orElse(""))));
        Card main = cards.stream()
                .filter(card -> card.role().kind() == CardRole.Kind.MAIN)
                .findFirst()
                .orElseThrow();
        Statement statement = issuer.statements(main.id()).stream()
                .filter(any -> any.state().kind() == StatementState.Kind.FIXED)
                .findFirst()
                .orElseThrow();
        terminal.println("  Used from " + statement.from() + " to " + statement.to() + ":");
        int count = 0;
        Money sum = Money.yen(0);
        try (Stream<CardLine> lines = issuer.lines(main.id(), statement.id())) {
            for (CardLine line : (Iterable<CardLine>) lines::iterator) {
                terminal.println("    " + row(line));
                count++;
                sum = line.state().kind() == LineState.Kind.CANCELLED ? sum : sum.plus(line.amount());
            }
        }
        Money billed = statement.billedAmount().orElseThrow();
        if (!sum.equals(billed)) { // here they agree; an issuer may carry over what has no line
            throw new IllegalStateException("the lines do not add up to the billed amount");
        }
        return String.format(
                Locale.ROOT,
                "CARD STATEMENT OK %d cards, %d lines add up to %s, paid on %s",
                cards.size(),
                count,
                Words.money(billed),
                statement.paymentDate().map(Object::toString).orElse("a day not known yet"));
    }

    private static String row(CardLine line) {
        Optional<String> abroad = line.foreign().map(foreign -> " (" + Words.money(foreign.local()) + ")");
        Optional<String> part = line.instalment().map(one -> " (part " + one.number() + " of " + one.count() + ")");
        return String.format(
                Locale.ROOT,
                "%s %12s  %-12s %s%s%s%s",
                line.useDate(),
                Words.money(line.amount()),
                line.kind().kind(),
                line.merchant().orElse("-"),
                abroad.orElse(""),
                part.orElse(""),
                line.state().kind() == LineState.Kind.CANCELLED ? " (cancelled)" : "");
    }

    /** Count them in your metrics and tell the issuer. */
    private static final class MaskedValues implements CallListener {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void noticed(InstitutionId institution, OperationName operation, Notice notice) {
            if (notice.kind() == Notice.Kind.MASKED_VALUE) {
                count.incrementAndGet();
            }
        }
    }
}
