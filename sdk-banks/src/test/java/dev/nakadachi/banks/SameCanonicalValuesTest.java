package dev.nakadachi.banks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.TextScreen;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ErrorShape;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Side by side: amounts as text, as numbers, in two columns, with a sign or a word; pages by key, keyword, cursor,
 * number and offset; days in five forms; errors in five shapes. What comes out is equal, whoever said it.
 */
class SameCanonicalValuesTest {

    private static final ErrorCode TOKEN = ErrorCode.TOKEN_REFUSED;
    private static final ErrorCode RATE = ErrorCode.RATE_LIMITED;
    private static final ErrorCode DOWN = ErrorCode.UNAVAILABLE;

    static Stream<Named<Spelling>> spellings() {
        return Stream.of(
                        Spellings.gmo(),
                        Spellings.bizSol(),
                        Spellings.paraSol(),
                        Spellings.mufgCorporate(),
                        Spellings.mufgRetail(),
                        Spellings.freee(),
                        Spellings.moneyForward(),
                        Spellings.house(),
                        Spellings.signField())
                .map(spelling -> Named.of(spelling.toString(), spelling));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void threeLinesAreTheSame(Spelling spelling) {
        List<Transaction> lines = spelling.readLines();
        assertThat(lines)
                .extracting(
                        Transaction::date,
                        line -> line.direction().kind(),
                        Transaction::amount,
                        Transaction::change,
                        line -> line.state().kind(),
                        Transaction::remarks)
                .containsExactly(
                        line(1, Direction.Kind.IN, 250_000, 250_000, "振込 ｶ)ﾐﾎﾝ"),
                        line(2, Direction.Kind.OUT, 48_210, -48_210, "口座振替"),
                        line(10, Direction.Kind.IN, 7_000, 7_000, "振込 ﾐﾎﾝ ﾀﾛｳ"));
        if (says(spelling, "money-forward-me")) {
            assertThat(lines).extracting(Transaction::balanceAfter).containsOnly(Optional.empty());
        } else {
            assertThat(lines)
                    .extracting(line -> line.balanceAfter().orElseThrow())
                    .containsExactly(Money.yen(1_250_000), Money.yen(1_201_790), Money.yen(1_208_790));
        }
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void theAccountIsTheSame(Spelling spelling) {
        boolean listed = spelling.profile().binding(BankOperations.ACCOUNTS).isPresent();
        assertThat(spelling.accounts()).hasSize(listed ? 1 : 0);
        for (Account account : spelling.readAccounts()) {
            assertThat(account.id()).isEqualTo(spelling.account());
            assertThat(account.currency()).isEqualTo(CurrencyCode.JPY);
            // Aggregators hand on neither branch nor number, nor what kind of account it is.
            boolean aggregator = says(spelling, "money-forward-me") || says(spelling, "freee");
            assertThat(account.branchCode())
                    .isEqualTo(aggregator ? Optional.empty() : Optional.of(new BranchCode("101")));
            assertThat(account.number())
                    .isEqualTo(aggregator ? Optional.empty() : Optional.of(new AccountNumber("1234567")));
            assertThat(account.type().kind())
                    .isEqualTo(aggregator ? AccountType.Kind.UNKNOWN : AccountType.Kind.ORDINARY);
        }
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void theBalanceIsTheSame(Spelling spelling) {
        assertThat(spelling.readBalances())
                .extracting(Balance::account, Balance::amount)
                .isEqualTo(
                        spelling.profile().binding(BankOperations.BALANCES).isEmpty()
                                ? List.of()
                                : List.of(tuple(spelling.account(), Money.yen(1_208_790))));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void theNoticesAreTheSame(Spelling spelling) {
        assertThat(spelling.readNotices())
                .extracting(DepositNotice::date, DepositNotice::amount)
                .isEqualTo(
                        spelling.profile()
                                        .binding(BankOperations.DEPOSIT_NOTICES)
                                        .isEmpty()
                                ? List.of()
                                : List.of(
                                        tuple(LocalDate.of(2026, 4, 1), Money.yen(250_000)),
                                        tuple(LocalDate.of(2026, 4, 10), Money.yen(7_000))));
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                error(Spellings.gmo(), 401, "{\"errorCode\":\"X1\",\"errorMessage\":\"…\"}", "X1", TOKEN),
                error(Spellings.gmo(), 500, "{\"errorCode\":\"X2\",\"errorMessage\":\"…\"}", "X2", DOWN),
                error(Spellings.gmo(), 503, "{\"errorCode\":\"WG_ERR_300\"}", "WG_ERR_300", ErrorCode.MAINTENANCE),
                error(Spellings.bizSol(), 401, "{}", "", TOKEN),
                error(Spellings.bizSol(), 429, "{}", "", RATE),
                error(Spellings.paraSol(), 401, "{}", "", TOKEN),
                error(Spellings.paraSol(), 500, "{}", "", DOWN),
                error(Spellings.mufgCorporate(), 401, "{\"httpCode\":\"401\",\"httpMessage\":\"…\"}", "401", TOKEN),
                error(Spellings.mufgCorporate(), 429, "{\"httpCode\":429,\"moreInformation\":\"…\"}", "429", RATE),
                error(Spellings.mufgRetail(), 500, "{\"status\":500,\"code\":\"E5\",\"message\":\"…\"}", "E5", DOWN),
                error(Spellings.mufgRetail(), 401, "{\"error\":\"invalid_token\"}", "invalid_token", TOKEN),
                error(Spellings.freee(), 401, "{\"message\":\"…\"}", "", TOKEN),
                error(Spellings.freee(), 429, "{\"status_code\":429,\"meta\":{\"limit\":5}}", "429", RATE),
                error(Spellings.freee(), 500, "{\"status_code\":500,\"errors\":[]}", "500", DOWN),
                error(Spellings.moneyForward(), 401, "{\"error\":\"invalid_token\"}", "invalid_token", TOKEN),
                error(Spellings.moneyForward(), 429, "{\"error\":\"slow\"}", "slow", RATE),
                error(Spellings.house(), 401, "{\"code\":\"invalid_token\",\"detail\":\"…\"}", "invalid_token", TOKEN),
                error(Spellings.house(), 429, "{\"code\":\"rate_limited\"}", "rate_limited", RATE),
                error(Spellings.house(), 500, "{\"code\":\"server_error\"}", "server_error", DOWN));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void theSameTroubleHasTheSameCode(Spelling spelling, int status, String body, String code, ErrorCode expected) {
        Optional<String> found = spelling.profile().errorShapes().stream()
                .flatMap(shape -> code(shape, body).stream())
                .findFirst();
        assertThat(found.orElse("")).isEqualTo(code);
        assertThat(spelling.profile().errors().find(status, found).orElseThrow().code())
                .isEqualTo(expected);
    }

    /** What is compared above must be able to differ. */
    @Test
    void anotherAmountIsNotTheSame() {
        Spelling house = Spellings.house();
        Spelling other = new Spelling(
                house.profile(),
                house.account(),
                house.accounts(),
                house.balances(),
                house.pages().stream()
                        .map(page -> page.replace("48210", "48211"))
                        .toList(),
                house.notices());
        assertThat(other.readLines().get(1).amount())
                .isNotEqualTo(house.readLines().get(1).amount());
    }

    private static Arguments error(Spelling spelling, int status, String body, String code, ErrorCode expected) {
        return Arguments.of(Named.of(spelling.toString(), spelling), status, body, code, expected);
    }

    private static Optional<String> code(ErrorShape shape, String body) {
        JsonFields fields = JsonReader.read(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                TextScreen.open(),
                notice -> {},
                JsonShape.of("$", shape.code())::read);
        return fields.text(shape.code());
    }

    private static Tuple line(int ofApril, Direction.Kind way, long yen, long change, String remarks) {
        return tuple(
                LocalDate.of(2026, 4, ofApril),
                way,
                Money.yen(yen),
                Optional.of(Money.yen(change)),
                LineState.Kind.BOOKED,
                Optional.of(remarks));
    }

    private static boolean says(Spelling spelling, String institution) {
        return spelling.toString().equals(institution);
    }
}
