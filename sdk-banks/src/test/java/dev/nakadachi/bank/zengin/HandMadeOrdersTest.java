package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Files of orders that were written by hand from the tables of the 120-byte formats, and values read off by hand. */
class HandMadeOrdersTest {

    @Test
    void transfers() {
        Gathered<OrderHeader, TransferLine, OrderTrailer> got = new Gathered<>();
        ReadSummary summary = Zengin.TRANSFERS.read(HandMade.file("transfers"), HandMade.DATES, got);

        assertThat(summary).hasToString("ReadSummary[5 records, 2 lines, 0 skipped, 0 findings]");
        OrderHeader header = got.headers.get(0);
        assertThat(header.remitterCode()).isEqualTo(new RemitterCode("0012345678"));
        assertThat(header.date()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(header.account().holder()).contains(new KanaName("ｶ)ﾅｶﾀﾞﾁ"));
        assertThat(header.account().bank()).isEqualTo(new BankCode("0310"));
        assertThat(header.account().bankName()).contains(new KanaName("ｱｵｿﾞﾗ"));
        assertThat(header.account().branch()).isEqualTo(new BranchCode("101"));
        assertThat(header.account().branchName()).contains(new KanaName("ﾎｳｼﾞﾝ"));
        assertThat(header.account().type()).isEqualTo(DepositType.ORDINARY);
        assertThat(header.account().number()).isEqualTo(new AccountNumber("1234567"));

        TransferLine marked = got.lines.get(0);
        assertThat(marked.payee().bank()).isEqualTo(new BankCode("9999"));
        assertThat(marked.payee().number()).isEqualTo(new AccountNumber("7654321"));
        assertThat(marked.payee().holder()).contains(new KanaName("ﾔﾏﾀﾞ ﾀﾛｳ"));
        assertThat(marked.amount()).isEqualTo(Money.yen(150_000));
        assertThat(marked.newCode()).isEqualTo(NewCode.FIRST);
        assertThat(marked.method()).isEqualTo(TransferMethod.TELEGRAPHIC);
        assertThat(marked.edi()).contains(new EdiInfo("INV-2026/11 ｦ｢1｣"));
        assertThat(marked.customerCode1()).isEmpty();

        TransferLine coded = got.lines.get(1);
        assertThat(coded.payee().branchName()).contains(new KanaName("EKIMAE-1"));
        assertThat(coded.payee().type()).isEqualTo(DepositType.CURRENT);
        assertThat(coded.payee().holder()).contains(new KanaName("ｶ)ﾄﾞﾚﾐ.SHOP"));
        assertThat(coded.clearingHouse()).isEqualTo(new ClearingHouse("3201"));
        assertThat(coded.amount()).isEqualTo(Money.yen(1));
        assertThat(coded.method()).isEqualTo(TransferMethod.DOCUMENT);
        assertThat(coded.edi()).isEmpty();
        assertThat(coded.customerCode1()).contains(new ReferenceCode("0000000123"));
        assertThat(coded.customerCode2()).contains(new ReferenceCode("0000004567"));
        assertThat(got.numbers).containsExactly(2L, 3L);
        assertThat(got.trailers.get(0).count()).isEqualTo(2);
        assertThat(got.trailers.get(0).total()).isEqualTo(Money.yen(150_001));
    }

    @Test
    void salaries() {
        Gathered<OrderHeader, PayLine, OrderTrailer> got = new Gathered<>();
        Zengin.SALARIES.read(HandMade.file("salaries"), HandMade.DATES, got);

        assertThat(got.headers.get(0).date()).isEqualTo(LocalDate.of(2026, 12, 25));
        PayLine line = got.lines.get(0);
        assertThat(line.payee().holder()).contains(new KanaName("ﾔﾏﾀﾞ ﾀﾛｳ"));
        assertThat(line.amount()).isEqualTo(Money.yen(250_000));
        assertThat(line.employee()).contains(new ReferenceCode("0000000012"));
        assertThat(line.department()).contains(new ReferenceCode("SOUMU"));
    }

    @Test
    void resultsOfDirectDebits() {
        Gathered<OrderHeader, DebitLine, DebitTrailer> got = new Gathered<>();
        Zengin.DEBIT_RESULTS.read(HandMade.file("debit-results"), HandMade.DATES, got);

        // 29 February lies nearest to November 2026 in 2028: 465 days, against 996 back to 2024.
        assertThat(got.headers.get(0).date()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(got.lines)
                .extracting(DebitLine::result)
                .containsExactly(DebitResult.COLLECTED, DebitResult.SHORT_OF_FUNDS, DebitResult.NO_MANDATE);
        assertThat(got.lines)
                .extracting(DebitLine::amount)
                .containsExactly(Money.yen(3_000), Money.yen(4_500), Money.yen(9_999_999_999L));
        assertThat(got.lines.get(1).debtor().type()).isEqualTo(DepositType.TAX_RESERVE);
        assertThat(got.lines.get(1).customer()).contains(new ReferenceCode("00000000000000000072"));
        assertThat(got.lines.get(2).customer()).contains(new ReferenceCode("A-73"));
        assertThat(got.lines.get(2).newCode()).isEqualTo(NewCode.CHANGED);
        DebitTrailer trailer = got.trailers.get(0);
        assertThat(trailer.total()).isEqualTo(Money.yen(10_000_007_499L));
        assertThat(trailer.collectedCount()).isEqualTo(1);
        assertThat(trailer.collectedTotal()).isEqualTo(Money.yen(3_000));
        assertThat(trailer.failedCount()).isEqualTo(2);
        assertThat(trailer.failedTotal()).isEqualTo(Money.yen(10_000_004_499L));
    }
}
