package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;

/** Refusals in the bank's own words, and answers that are none. */
final class RefusalCases {

    /** A token that is refused is renewed once and refused again. */
    private static final int ATTEMPTS = 2;

    private final BankContract contract;

    RefusalCases(BankContract contract) {
        this.contract = contract;
    }

    void troubles() {
        contract.traits()
                .codes()
                .forEach((trouble, code) -> expect(code, contract.bank().fault(trouble)));
    }

    void brokenAnswers() {
        expect(ErrorCode.ANSWER_MALFORMED, Faults.malformed());
        expect(ErrorCode.ANSWER_MALFORMED, Faults.duplicateMember());
        expect(ErrorCode.ANSWER_MALFORMED, Faults.loginPage());
        expect(ErrorCode.REDIRECTED, Faults.redirectToLogin());
    }

    private void expect(ErrorCode code, Fault fault) {
        BankClient client = contract.visit().as("alice");
        contract.opened().faults().next(ATTEMPTS, contract.apiCalls(), fault);

        BankContract.refused(code, () -> EnquiryCases.read(contract, client));

        assertEquals(true, contract.opened().faults().outstanding() < ATTEMPTS, "the fault has struck");
        contract.opened().faults().clear();
    }
}
