package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.Direction;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** The column that holds the amount of a line, and says by that which way the money went. */
enum Column {
    /** Money that came in (入金金額). */
    DEPOSIT(Direction.Kind.IN, "deposit_amount", "checks_issued_by_other_banks_deposit_amount"),
    /** Money that went out (出金金額). */
    WITHDRAWAL(Direction.Kind.OUT, "withdrawal_amount", "checks_issued_by_other_banks_withdrawal_amount");

    private final Direction.Kind way;
    private final String member;
    private final String cheques;

    Column(Direction.Kind way, String member, String cheques) {
        this.way = way;
        this.member = member;
        this.cheques = cheques;
    }

    /**
     * The column that is filled, empty where none is: such a line moved nothing. Of two amounts nobody knows which one
     * moved.
     */
    static Optional<Column> of(JsonFields line) {
        DEPOSIT.mustHoldItsCheques(line);
        WITHDRAWAL.mustHoldItsCheques(line);
        boolean in = DEPOSIT.isFilled(line);
        boolean out = WITHDRAWAL.isFilled(line);
        if (in && out) {
            throw line.malformed(DEPOSIT.member, "is filled, and " + WITHDRAWAL.member + " beside it is too");
        }
        return in ? Optional.of(DEPOSIT) : out ? Optional.of(WITHDRAWAL) : Optional.empty();
    }

    Direction direction() {
        return new Direction(way, member);
    }

    Money amount(JsonFields line) {
        return line.require(member, EnquiryAnswers.money(CurrencyCode.JPY));
    }

    /** Zero says that there are no cheques. */
    Optional<Money> uncleared(JsonFields line) {
        return find(line, cheques).filter(money -> money.signum() != 0);
    }

    /**
     * Cheques are part of the amount. Where they exceed it the bank means something else, and a zero would hide them.
     */
    private void mustHoldItsCheques(JsonFields line) {
        BigDecimal whole = find(line, member).map(Money::amount).orElse(BigDecimal.ZERO);
        if (find(line, cheques)
                .filter(part -> part.amount().abs().compareTo(whole.abs()) > 0)
                .isPresent()) {
            throw line.malformed(cheques, "is more than " + member + ", which it is a part of");
        }
    }

    private boolean isFilled(JsonFields line) {
        return find(line, member).map(Money::signum).orElse(0) != 0;
    }

    private static Optional<Money> find(JsonFields line, String member) {
        return line.find(member, EnquiryAnswers.money(CurrencyCode.JPY));
    }
}
