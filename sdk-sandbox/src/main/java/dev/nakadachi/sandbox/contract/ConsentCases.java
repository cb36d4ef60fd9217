package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.Advice;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.provider.CredentialKind;
import java.net.URI;
import org.junit.jupiter.api.Assumptions;

/** Consent at a bank that has it. */
final class ConsentCases {

    private final BankContract contract;

    ConsentCases(BankContract contract) {
        this.contract = contract;
    }

    void approved() {
        needsConsents();

        Grant grant = contract.visit().consent("alice");

        EnquiryCases.read(contract, contract.visit().on(grant));
    }

    void refusedByTheUser() {
        needsConsents();
        ConsentStart start = contract.visit().start("alice", contract.visit().capabilities());
        URI callback = contract.bank().user("alice").refuse(start.authorizationUri());

        BankContract.refused(ErrorCode.CONSENT_DENIED, () -> contract.visit().finish("alice", start, callback));
    }

    void withdrawn() {
        needsConsents();
        BankClient client = contract.visit().as("alice");
        EnquiryCases.read(contract, client);

        contract.bank().withdrawConsents("alice");

        NakadachiException over = assertThrows(NakadachiException.class, () -> EnquiryCases.read(contract, client));
        assertEquals(Advice.Action.CONSENT_AGAIN, over.problem().advice().action());
    }

    private void needsConsents() {
        Assumptions.assumeTrue(
                contract.provider().profile().credential() == CredentialKind.ACCESS_TOKEN, "has no consents of users");
    }
}
