package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BankMasterTest {

    /** Made up: one bank with one branch. */
    private static final BankMaster MASTER = new BankMaster() {
        private final Map<String, String> names = Map.of("9990", "ﾎｼｿﾞﾗ", "9990-101", "ﾎﾝﾃﾝ");

        @Override
        public Optional<KanaName> bank(BankCode bank) {
            return Optional.ofNullable(names.get(bank.value())).map(KanaName::new);
        }

        @Override
        public Optional<KanaName> branch(BankCode bank, BranchCode branch) {
            return Optional.ofNullable(names.get(bank + "-" + branch)).map(KanaName::new);
        }
    };

    @Test
    void aPayeeOfAListedBranchPasses() {
        Payee payee = payee("9990", "101");
        assertThat(MASTER.check(payee)).isSameAs(payee);
    }

    @Test
    void anUnknownBankAndAnUnknownBranchAreNamedWithWhatToDo() {
        assertThatThrownBy(() -> MASTER.check(payee("9991", "101")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("names a bank that the bank master lists")
                .hasMessageContaining("renew the bank master");
        assertThatThrownBy(() -> MASTER.check(payee("9990", "102")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("names a branch that the bank master lists for the bank");
    }

    private static Payee payee(String bank, String branch) {
        return new Payee(
                new BankCode(bank),
                new BranchCode(branch),
                PayeeAccountType.ORDINARY,
                new AccountNumber("0012345"),
                new KanaName("ﾔﾏﾀﾞ ﾊﾅｺ"));
    }
}
