package dev.nakadachi.bank.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Files of answers that were written by hand from the tables of the 200-byte formats, and values read off by hand. */
class HandMadeAnswersTest {

    @Test
    void depositNotices() {
        Gathered<NoticeHeader, NoticeLine, NoticeTrailer> got = new Gathered<>();
        Zengin.DEPOSIT_NOTICES.read(HandMade.file("deposit-notices"), HandMade.DATES, got);

        NoticeHeader header = got.headers.get(0);
        assertThat(header.created()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(header.from()).contains(LocalDate.of(2026, 11, 19));
        assertThat(header.account().number()).isEqualTo(new AccountNumber("1234567"));
        assertThat(header.account().holder()).contains(new KanaName("ｶ)ﾅｶﾀﾞﾁ"));

        NoticeLine plain = got.lines.get(0);
        assertThat(plain.inquiryNumber()).contains(new InquiryNumber("000001"));
        assertThat(plain.date()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(plain.amount()).isEqualTo(Money.yen(150_000));
        assertThat(plain.remitterCode()).contains(new ReferenceCode("0000000777"));
        assertThat(plain.remitter()).contains(new KanaName("ﾔﾏﾀﾞ ﾀﾛｳ"));
        assertThat(plain.bankName()).contains(new KanaName("ﾐﾂﾊﾞ"));
        assertThat(plain.branchName()).contains(new KanaName("ｳｴﾉ"));
        assertThat(plain.edi()).contains(new EdiInfo("INV-1"));
        assertThat(plain.state().kind()).isEqualTo(LineState.Kind.BOOKED);

        NoticeLine large = got.lines.get(1);
        assertThat(large.amount()).isEqualTo(Money.yen(12_345_678_901L));
        assertThat(large.uncleared()).contains(Money.yen(500));
        assertThat(large.edi()).contains(new EdiInfo("KAIKEI 2"));
        assertThat(large.valueDate()).contains(LocalDate.of(2026, 11, 21));
        assertThat(large.remitterCode()).isEmpty();

        assertThat(got.lines.get(2).state().kind()).isEqualTo(LineState.Kind.CANCELLED);
        NoticeTrailer trailer = got.trailers.get(0);
        assertThat(trailer.count()).isEqualTo(2);
        assertThat(trailer.total()).isEqualTo(Money.yen(12_345_828_901L));
        assertThat(trailer.cancelledCount()).isEqualTo(1);
        assertThat(trailer.cancelledTotal()).isEqualTo(Money.yen(150_000));
    }

    /** The file begins in Heisei 31 and ends in Reiwa 1, which is the same year. */
    @Test
    void statementsOfTwoAccounts() {
        Gathered<StatementHeader, StatementLine, StatementTrailer> got = new Gathered<>();
        DateReading then = DateReading.nearestTo(LocalDate.of(2019, 5, 8));
        ReadSummary summary = Zengin.STATEMENTS.read(HandMade.file("statements"), then, got);

        assertThat(summary.records()).isEqualTo(8);
        StatementHeader ordinary = got.headers.get(0);
        assertThat(ordinary.from()).contains(LocalDate.of(2019, 4, 26));
        assertThat(ordinary.to()).contains(LocalDate.of(2019, 5, 7));
        assertThat(ordinary.number().number()).contains(new AccountNumber("1234567"));
        assertThat(ordinary.balanceBefore()).contains(Money.yen(1_000_000));

        StatementLine in = got.lines.get(0);
        assertThat(in.date()).isEqualTo(LocalDate.of(2019, 4, 30));
        assertThat(in.direction().kind()).isEqualTo(Direction.Kind.IN);
        assertThat(in.kind()).isEqualTo(TransactionClass.TRANSFER);
        assertThat(in.amount()).isEqualTo(Money.yen(250_000));
        assertThat(in.remitter()).contains(new KanaName("ﾔﾏﾀﾞ ﾀﾛｳ"));
        assertThat(in.remarks()).contains("ﾌﾘｺﾐ");
        assertThat(in.edi()).contains(new EdiInfo("INV-1"));
        assertThat(in.clearingDate()).isEmpty();
        assertThat(in.term()).isEmpty();

        StatementLine bill = got.lines.get(1);
        assertThat(bill.date()).isEqualTo(LocalDate.of(2019, 5, 7));
        assertThat(bill.direction().kind()).isEqualTo(Direction.Kind.OUT);
        assertThat(bill.kind()).isEqualTo(TransactionClass.CLEARING);
        assertThat(bill.clearingDate()).contains(LocalDate.of(2019, 5, 7));
        assertThat(bill.billKind()).contains("1");
        assertThat(bill.billNumber()).contains("0000033");
        assertThat(bill.fellowBranch()).contains("002");
        assertThat(bill.remarks()).contains("ｺｳｶﾝ, ﾃｶﾞﾀ");
        // 1,000,000 + 250,000 - 1,500,000, and the sign 2 says overdrawn
        assertThat(got.trailers.get(0).balanceAfter()).contains(Money.yen(-250_000));
        assertThat(got.trailers.get(0).outTotal()).isEqualTo(Money.yen(1_500_000));
    }

    @Test
    void aDepositWithATermHasDetails() {
        Gathered<StatementHeader, StatementLine, StatementTrailer> got = new Gathered<>();
        DateReading then = DateReading.nearestTo(LocalDate.of(2019, 5, 8));
        Zengin.STATEMENTS.read(HandMade.file("statements"), then, got);

        StatementHeader time = got.headers.get(1);
        assertThat(time.type()).isEqualTo(DepositType.TIME);
        assertThat(time.number().number()).isEmpty();
        assertThat(time.passbookKind()).contains("2");
        StatementLine line = got.lines.get(2);
        assertThat(line.remarks()).contains("ﾘｿｸ");
        assertThat(line.remitter()).isEmpty();
        TermDetails term = line.term().orElseThrow();
        assertThat(term.firstDeposit()).contains(LocalDate.of(2018, 5, 7));
        assertThat(term.maturity()).contains(LocalDate.of(2020, 5, 7));
        assertThat(term.rate()).contains("000150");
        assertThat(term.period()).contains("0010000");
        assertThat(term.interest()).contains(Money.yen(750));
        assertThat(term.taxKind()).contains("1");
        assertThat(term.taxRate()).contains("2031");
        assertThat(term.tax()).contains(Money.yen(152));
        assertThat(term.netInterest()).contains(Money.yen(598));
        assertThat(term.interestSign()).contains("1");
    }

    @Test
    void balances() {
        Gathered<BalanceHeader, BalanceLine, BalanceTrailer> got = new Gathered<>();
        Zengin.BALANCES.read(HandMade.file("balances"), HandMade.DATES, got);

        assertThat(got.headers.get(0).company()).contains(new KanaName("ｶ)ﾅｶﾀﾞﾁ"));
        assertThat(got.headers.get(0).noticeKind()).isEmpty();
        BalanceLine full = got.lines.get(0);
        assertThat(full.date()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(full.time()).contains(LocalTime.of(15, 30));
        assertThat(full.units()).contains("0001");
        assertThat(full.current().mark()).isEqualTo("1");
        assertThat(full.current().amount()).isEqualTo(Money.yen(1_234_567));
        assertThat(full.uncleared()).contains(Money.yen(100));
        assertThat(full.overdraftLimit()).contains(Money.yen(5_000_000));
        assertThat(full.available().orElseThrow().amount()).isEqualTo(Money.yen(6_234_467));
        assertThat(full.previous().orElseThrow().mark()).isEqualTo("2");
        assertThat(full.latestDate()).contains(LocalDate.of(2026, 11, 19));

        BalanceLine bare = got.lines.get(1);
        assertThat(bare.time()).isEmpty();
        assertThat(bare.type()).isEqualTo(DepositType.TIME);
        assertThat(bare.current().amount()).isEqualTo(Money.yen(0));
        assertThat(bare.available()).isEmpty();
        assertThat(bare.latestDate()).isEmpty();
        assertThat(got.trailers.get(0).count()).isEqualTo(2);
    }
}
