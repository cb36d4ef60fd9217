package dev.nakadachi.bank.gmoaozora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.dialect.gmo.GmoEnquiries;
import dev.nakadachi.bank.dialect.gmo.GmoVirtual;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.MalformedJsonException;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTest {

    @Test
    void aPageArrives() {
        AccountPage<Transaction> page = GmoEnquiries.transactions(Fixture.file("200.transactions.typical.json"));
        assertThat(page.account()).isEqualTo(new AccountId("101011234567"));
        assertThat(page.next()).contains(new PageKey("20250415101500123456"));
        assertThat(page.lines()).hasSize(2);
        Transaction in = page.lines().get(0);
        assertThat(in.date()).isEqualTo(LocalDate.of(2025, 4, 15));
        assertThat(in.valueDate()).contains(LocalDate.of(2025, 4, 14));
        assertThat(in.direction()).isEqualTo(new Direction(Direction.Kind.IN, "1"));
        assertThat(in.amount()).isEqualTo(Money.yen(110_000));
        assertThat(in.change()).contains(Money.yen(110_000));
        assertThat(in.remarks()).contains("振込 ｶ)ﾃｽﾄ");
        assertThat(in.balanceAfter()).contains(Money.yen(2_500_000));
        assertThat(in.key()).contains(new LineKey("20250415101500123455"));
        assertThat(in.toString()).doesNotContain("ﾃｽﾄ", "110000");
        Transaction out = page.lines().get(1);
        assertThat(out.direction()).isEqualTo(new Direction(Direction.Kind.OUT, "2"));
        assertThat(out.change()).contains(Money.yen(-330));
        assertThat(out.remarks()).isEmpty();
    }

    @Test
    void omittedNullAndTheOtherTypesAreTolerated() {
        AccountPage<Transaction> page = GmoEnquiries.transactions(Fixture.file("200.transactions.lenient.json"));
        assertThat(page.next()).isEmpty();
        Transaction line = page.lines().get(0);
        assertThat(line.amount()).isEqualTo(Money.yen(110_000));
        assertThat(line.direction().kind()).isEqualTo(Direction.Kind.IN);
        assertThat(line.valueDate()).isEmpty();
        assertThat(line.balanceAfter()).isEmpty();
        assertThat(line.key()).isEmpty();
    }

    @Test
    void aCorrectionIsNegativeAndAnUnheardDirectionHasNoSign() {
        AccountPage<Transaction> page = GmoEnquiries.transactions(Fixture.file("200.transactions.correction.json"));
        assertThat(page.lines().get(0).amount()).isEqualTo(Money.yen(-110_000));
        assertThat(page.lines().get(0).change()).contains(Money.yen(-110_000));
        assertThat(page.lines().get(1).direction()).isEqualTo(new Direction(Direction.Kind.UNKNOWN, "7"));
        assertThat(page.lines().get(1).change()).isEmpty();
    }

    @Test
    void anEmptyResultIsAnEmptyPage() {
        AccountPage<Transaction> page = GmoEnquiries.transactions(Fixture.file("200.transactions.empty.json"));
        assertThat(page.lines()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void thereIsANextPageWhenTheBankSaysSoInEitherType() {
        assertThat(next("\"hasNext\":\"true\",\"nextItemKey\":20250415")).isEqualTo("20250415");
        assertThat(next("\"hasNext\":true,\"nextItemKey\":\"k1\"")).isEqualTo("k1");
        assertThat(next("\"nextItemKey\":\"k1\"")).isEqualTo("k1");
        assertThat(next("\"hasNext\":false,\"nextItemKey\":\"k1\"")).isEqualTo("none");
        assertThat(next("\"hasNext\":null")).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accountId\":\"1\"}",
                "{\"transactions\":[]}",
                "{\"accountId\":\"1\",\"hasNext\":true,\"transactions\":[]}",
                "{\"accountId\":\"1\",\"hasNext\":\"perhaps\",\"transactions\":[]}",
                "{\"accountId\":\"1\",\"hasNext\":false,\"transactions\":[{}]}",
                "{\"accountId\":\"1\",\"transactions\":[{\"transactionDate\":\"20250415\",\"transactionType\":\"1\","
                        + "\"amount\":\"1\"}]}",
                "{\"accountId\":\"1\",\"transactions\":[{\"transactionDate\":\"2025-04-15\",\"transactionType\":\"1\"}]}",
                "{\"accountId\":\"1\",\"transactions\":[{\"transactionDate\":\"2025-04-15\",\"amount\":\"1\"}]}",
                "{\"accountId\":\"1\",\"transactions\":[{\"transactionType\":\"1\",\"amount\":\"1\"}]}",
            })
    void whatIsRequiredMustBeThereAndFit(String json) {
        assertThatThrownBy(() -> GmoEnquiries.transactions(Fixture.answer(json)))
                .isInstanceOf(MalformedJsonException.class);
    }

    /**
     * G1: count is 明細取得件数, of at most 500 on a page. Whether it counts the page or all pages, one that fits a page and
     * exceeds the last one says that lines are missing.
     */
    @ParameterizedTest
    @ValueSource(strings = {"\"count\":\"1\"", "\"count\":500,\"hasNext\":false"})
    void aLastPageWithFewerLinesThanItCountsIsMalformed(String members) {
        String envelope = "{\"accountId\":\"1\"," + members;
        assertThatThrownBy(() -> GmoEnquiries.transactions(Fixture.answer(envelope + ",\"transactions\":[]}")))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("count");
        assertThatThrownBy(() -> GmoEnquiries.deposits(Fixture.answer(envelope + ",\"paymentArrivals\":[]}")))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("count");
        String virtual = "{\"raId\":\"1\"," + members;
        assertThatThrownBy(() -> GmoVirtual.deposits(Fixture.answer(virtual + ",\"vaTransactions\":[]}")))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("count");
    }

    @Test
    void aCountThatMayBeOfOtherPagesTooRefusesNothing() {
        assertThat(next("\"count\":\"1\",\"hasNext\":true,\"nextItemKey\":\"k1\""))
                .isEqualTo("k1");
        assertThat(next("\"count\":\"501\",\"hasNext\":false")).isEqualTo("none");
        assertThat(next("\"count\":null")).isEqualTo("none");
    }

    private static String next(String members) {
        String json = "{\"accountId\":\"1\",\"transactions\":[]," + members + "}";
        return GmoEnquiries.transactions(Fixture.answer(json))
                .next()
                .map(PageKey::value)
                .orElse("none");
    }
}
