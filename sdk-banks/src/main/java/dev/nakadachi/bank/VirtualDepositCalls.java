package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Calls;
import java.util.stream.Stream;

/** Deposits of virtual accounts over the pipeline. */
record VirtualDepositCalls(Calls calls) implements VirtualDeposits {

    @Override
    public Stream<VirtualDeposit> virtualDeposits(AccountId account, DateRange range) {
        return new Histories(calls).lines(BankOperations.VIRTUAL_DEPOSITS, account, range);
    }

    @Override
    public String toString() {
        return "VirtualDeposits";
    }
}
