package dev.nakadachi.sandbox.contract;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.dialect.parasol.ParaSolItem;
import dev.nakadachi.bank.dialect.parasol.ParaSolNames;
import java.util.Map;

/** Names that the sandbox gives to members of which no name is public. */
public final class SandboxNames {

    /** By hand: those of the platform are not public. */
    public static final ParaSolNames OF_PARASOL = ParaSolNames.none()
            .with(ParaSolItem.ACCOUNTS, "accounts")
            .with(ParaSolItem.ACCOUNT_ID, "account_id")
            .with(ParaSolItem.ACCOUNT_TYPE, "kind")
            .with(ParaSolItem.BRANCH_CODE, "branch")
            .with(ParaSolItem.ACCOUNT_NUMBER, "number")
            .with(ParaSolItem.CURRENCY, "currency")
            .with(ParaSolItem.BALANCE, "balance")
            .with(ParaSolItem.WITHDRAWABLE, "withdrawable")
            .with(ParaSolItem.LINES, "transactions")
            .with(ParaSolItem.LINE_ID, "transaction_id")
            .with(ParaSolItem.LINE_STATE, "state")
            .with(ParaSolItem.DATE, "date")
            .with(ParaSolItem.DIRECTION, "direction")
            .with(ParaSolItem.AMOUNT, "amount")
            .with(ParaSolItem.BALANCE_AFTER, "balance")
            .with(ParaSolItem.REMARKS, "remarks")
            .withAccountTypes(Map.of(
                    "01", AccountType.Kind.ORDINARY,
                    "02", AccountType.Kind.SETTLEMENT,
                    "11", AccountType.Kind.TIME,
                    "51", AccountType.Kind.FOREIGN_ORDINARY))
            .withDirections(Map.of("1", Direction.Kind.IN, "2", Direction.Kind.OUT))
            .withStates(Map.of(
                    "normal", LineState.Kind.BOOKED,
                    "cancelled", LineState.Kind.CANCELLED,
                    "missing", LineState.Kind.MISSING));

    private SandboxNames() {}
}
