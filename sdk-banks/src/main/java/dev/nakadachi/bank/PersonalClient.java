package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;

/** A personal client made of its parts. */
final class PersonalClient extends Enquiries implements PersonalBank {

    private final Transfers transfers;

    PersonalClient(Calls calls) {
        super(calls);
        this.transfers = new TransferCalls(calls);
    }

    @Override
    public Transfers transfers() {
        return transfers;
    }

    @Override
    public String toString() {
        return "PersonalClient";
    }
}
