package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.DepositNotices;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Notices of transfers that came in. */
final class DepositCases {

    private final BankContract contract;

    DepositCases(BankContract contract) {
        this.contract = contract;
    }

    void notices() {
        contract.needs(BankOperations.DEPOSIT_NOTICES);
        BankClient client = contract.visit().as("alice");
        DateRange april = DateRange.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 15));

        List<DepositNotice> notices;
        try (Stream<DepositNotice> all =
                client.find(DepositNotices.class).orElseThrow().depositNotices(contract.main(client), april)) {
            notices = all.sorted(Comparator.comparing(DepositNotice::date)).toList();
        }

        assertEquals(2, notices.size());
        assertEquals(LocalDate.of(2026, 4, 1), notices.get(0).date());
        EnquiryCases.assertYen(250_000, notices.get(0).amount());
        assertEquals(LocalDate.of(2026, 4, 10), notices.get(1).date());
        EnquiryCases.assertYen(7_000, notices.get(1).amount());
        notices.get(1).remitter().ifPresent(name -> assertEquals("ﾅｶﾀﾞﾁ ﾀﾛｳ", name));
    }
}
