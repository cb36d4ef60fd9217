package dev.nakadachi.bank.dialect.parasol;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.LineState;
import java.util.Map;

/** Names and codes of no bank: those of AnserParaSOL are not public. */
final class Sample {

    static final ParaSolNames NAMES = ParaSolNames.none()
            .with(ParaSolItem.ACCOUNTS, "accts")
            .with(ParaSolItem.ACCOUNT_ID, "acct_ref")
            .with(ParaSolItem.ACCOUNT_TYPE, "acct_kind")
            .with(ParaSolItem.BRANCH_CODE, "branch")
            .with(ParaSolItem.ACCOUNT_NUMBER, "acct_no")
            .with(ParaSolItem.BALANCE, "amount_now")
            .with(ParaSolItem.WITHDRAWABLE, "amount_free")
            .with(ParaSolItem.CURRENCY, "unit")
            .with(ParaSolItem.LINES, "entries")
            .with(ParaSolItem.LINE_ID, "entry_no")
            .with(ParaSolItem.LINE_STATE, "entry_state")
            .with(ParaSolItem.DATE, "day")
            .with(ParaSolItem.VALUE_DATE, "counts_from")
            .with(ParaSolItem.CONTENT, "what")
            .with(ParaSolItem.DIRECTION, "way")
            .with(ParaSolItem.AMOUNT, "amount")
            .with(ParaSolItem.BALANCE_AFTER, "amount_now")
            .with(ParaSolItem.RATE, "rate")
            .with(ParaSolItem.REMARKS, "words")
            .with(ParaSolItem.CUSTOMER_NUMBER, "payer_no")
            .withAccountTypes(Map.of(
                    "A", AccountType.Kind.ORDINARY,
                    "B", AccountType.Kind.SAVINGS,
                    "F", AccountType.Kind.FOREIGN_ORDINARY))
            .withDirections(Map.of("1", Direction.Kind.IN, "2", Direction.Kind.OUT))
            .withStates(Map.of("N", LineState.Kind.BOOKED, "C", LineState.Kind.CANCELLED, "M", LineState.Kind.MISSING))
            .withDates("uuuuMMdd");

    private Sample() {}
}
