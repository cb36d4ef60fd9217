package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InstitutionException;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TransferCallsTest {

    private static final RequestNumber OTHER = new RequestNumber("2025043000000099");

    @Test
    void aTransferIsFoundByItsNumber() {
        TransferRecord wanted = record(OTHER, Commands.NUMBER);
        assertThat(status(record(OTHER), wanted)).containsSame(wanted);
        assertThat(status(record(OTHER))).isEmpty();
        assertThat(status()).isEmpty();
        TransferRecord unnumbered = record();
        assertThat(status(unnumbered)).containsSame(unnumbered);
        assertThat(status(unnumbered, record(OTHER), wanted))
                .as("the number that was asked for comes before a transfer without one")
                .containsSame(wanted);
        assertThat(status(record(), record(OTHER)))
                .as("one without a number among others may be anybody's")
                .isEmpty();
    }

    @Test
    void aResultOfAnotherRequestOrAccountIsNotHandedOut() {
        RequestState state = RequestState.of("1", Map.of());
        AccountId stranger = new AccountId("909099999999");
        RequestResult right = RequestResult.of(Commands.NUMBER, state);
        assertThat(result(right)).isSameAs(right);
        assertThat(result(right.ofAccount(Commands.ACCOUNT)).account()).contains(Commands.ACCOUNT);
        malformed(() -> result(RequestResult.of(OTHER, state)), "another request");
        malformed(() -> result(right.ofAccount(stranger)), "another account");
    }

    @Test
    void transfersOfAnotherAccountAreNotHandedOut() {
        TransferRecord own = TransferRecord.builder(TransferState.of("20", Map.of()))
                .account(Commands.ACCOUNT)
                .number(Commands.NUMBER)
                .build();
        TransferRecord strange = TransferRecord.builder(TransferState.of("20", Map.of()))
                .account(new AccountId("909099999999"))
                .number(Commands.NUMBER)
                .build();
        assertThat(status(own)).containsSame(own);
        malformed(() -> status(strange), "another account");
        FakeCalls calls = new FakeCalls(input -> Page.<TransferRecord, PageKey>last(List.of(own, strange)));
        malformed(
                () -> {
                    try (Stream<TransferRecord> all = transfers(calls).list(Commands.ACCOUNT, DateRange.today())) {
                        all.toList();
                    }
                },
                "another account");
    }

    @Test
    void aListAsksForEachPageWithTheKeyOfTheOneBefore() {
        FakeCalls calls = new FakeCalls(input -> {
            int page = ((TransfersQuery) input)
                    .page()
                    .map(key -> Integer.parseInt(key.value()))
                    .orElse(0);
            Page<TransferRecord, PageKey> last = Page.last(List.of(record(), record()));
            return page == 2 ? last : last.followedBy(new PageKey(Integer.toString(page + 1)));
        });
        try (Stream<TransferRecord> all = transfers(calls).list(Commands.ACCOUNT, DateRange.today())) {
            assertThat(all).hasSize(6);
        }
        assertThat(calls.inputs)
                .extracting(input ->
                        ((TransfersQuery) input).page().map(PageKey::value).orElse("first"))
                .containsExactly("first", "1", "2");
    }

    @Test
    void feesOfAnotherNumberOfPaymentsAreNotHandedOut() {
        TransferCommand one = Commands.command(Commands.payment("0001", 1));
        TransferFee two = new TransferFee(Money.yen(2), List.of(Money.yen(1), Money.yen(1)));
        assertThatThrownBy(() -> transfers(new FakeCalls(input -> two)).fee(one))
                .isInstanceOfSatisfying(
                        InstitutionException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED));
        TransferFee total = new TransferFee(Money.yen(2), List.of());
        assertThat(transfers(new FakeCalls(input -> total)).fee(one)).isSameAs(total);
    }

    @Test
    void limitsThatAllowNothingAreAMistake() {
        assertThatThrownBy(() -> new TransferLimits(0, Money.yen(1), 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new TransferLimits(1, Money.yen(0), 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new TransferLimits(1, Money.yen(1), 0)).isInstanceOf(InvalidInputException.class);
    }

    private static Optional<TransferRecord> status(TransferRecord... answer) {
        Page<TransferRecord, PageKey> page = Page.last(List.of(answer));
        return transfers(new FakeCalls(input -> page)).status(Commands.ACCOUNT, Commands.NUMBER);
    }

    private static RequestResult result(RequestResult answer) {
        return transfers(new FakeCalls(input -> answer)).requestResult(Commands.ACCOUNT, Commands.NUMBER);
    }

    private static void malformed(ThrowingCallable call, String about) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InstitutionException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED))
                .hasMessageContaining(about);
    }

    private static Transfers transfers(FakeCalls calls) {
        return CorporateBank.over(calls).transfers();
    }

    private static TransferRecord record(RequestNumber... numbers) {
        TransferRecord.Builder record = TransferRecord.builder(TransferState.of("20", Map.of()));
        for (RequestNumber number : numbers) {
            record.number(number);
        }
        return record.build();
    }
}
