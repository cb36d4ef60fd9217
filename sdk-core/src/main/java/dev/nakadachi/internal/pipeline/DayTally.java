package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.money.Money;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.PaymentSafeguards;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one account paid on one day, as an entry of the ledger: counted before a command is written down, so that two
 * nodes at once cannot both be within the limit, and given back only where nothing moved. Whatever a crash leaves is
 * counted too much and never too little.
 */
final class DayTally {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LedgerState COUNTED = new LedgerState("COUNTED");
    private static final LedgerState GIVEN_BACK = new LedgerState("GIVEN_BACK");
    private static final String TOTAL = "total";
    private static final String PAYEE = "payee-";
    private static final int TRIES = 20;

    private final LedgerBook book;
    private final Host host;
    private final PaymentSafeguards safeguards;
    private final LedgerKey day;
    private final LedgerKey command;
    private final String call;
    private final Intent intent;

    private DayTally(
            LedgerBook book,
            Host host,
            PaymentSafeguards safeguards,
            LedgerKey day,
            LedgerKey command,
            String call,
            Intent intent) {
        this.book = book;
        this.host = host;
        this.safeguards = safeguards;
        this.day = day;
        this.command = command;
        this.call = call;
        this.intent = intent;
    }

    /** Empty where nothing is limited by the day. */
    static Optional<DayTally> of(
            LedgerBook book,
            Host host,
            PaymentSafeguards safeguards,
            EnvironmentId environment,
            CallScope scope,
            LedgerKey command,
            String call,
            Intent intent) {
        if (safeguards.perDay().isEmpty() && safeguards.perPayeeAndDay().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(host.now(), TOKYO);
        List<String> parts = List.of(
                environment.value(),
                scope.institution().value(),
                scope.tenant().value(),
                intent.account()
                        .map(account -> account.value())
                        .orElse(scope.grant().value()),
                today.toString());
        return Optional.of(new DayTally(book, host, safeguards, book.key("day tally", parts), command, call, intent));
    }

    /**
     * Counts the command for this call, once however often it is asked. Of a command that several calls count, the sum
     * has it once, for as long as one of them has not given it back.
     */
    void count() {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<LedgerEntry> entry = book.read(day);
            Map<String, Map<String, StepContent>> counted = counted(entry);
            Map<String, StepContent> calls = counted.getOrDefault(command.id(), Map.of());
            if (calls.containsKey(call)) {
                return;
            }
            if (calls.isEmpty()) {
                refuseBeyond(counted);
            }
            if (append(entry, COUNTED, own())) {
                return;
            }
        }
        throw Problem.of(ErrorCode.STORE_CONFLICT, "the tally of the day kept moving on")
                .toException();
    }

    /** Nothing moved by this call. */
    void giveBack() {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<LedgerEntry> entry = book.read(day);
            if (!counted(entry).getOrDefault(command.id(), Map.of()).containsKey(call)
                    || append(entry, GIVEN_BACK, named())) {
                return;
            }
        }
    }

    private StepContent named() {
        return StepContent.empty().with(StepContent.KEY, command.id()).with(StepContent.CALL, call);
    }

    private void refuseBeyond(Map<String, Map<String, StepContent>> counted) {
        Map<String, Money> sums = new HashMap<>();
        counted.values().stream()
                .flatMap(calls -> calls.values().stream().limit(1))
                .forEach(step -> step.notes().forEach((name, yen) -> add(sums, name, money(yen))));
        Map<String, String> mine = own().notes();
        mine.forEach((name, yen) -> add(sums, name, money(yen)));
        sums.forEach((name, sum) -> {
            if (name.equals(TOTAL)) {
                PaymentGuard.refuseBeyond(safeguards.perDay(), sum, "a day");
            } else if (mine.containsKey(name)) {
                PaymentGuard.refuseBeyond(safeguards.perPayeeAndDay(), sum, "a payee and day");
            }
        });
    }

    private StepContent own() {
        Map<String, Money> sums = new LinkedHashMap<>();
        for (Intent.Portion portion : intent.portions()) {
            add(sums, TOTAL, portion.amount());
            if (safeguards.perPayeeAndDay().isPresent()) {
                add(sums, PAYEE + book.payeesOf(List.of(portion.payee().value())), portion.amount());
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sums.forEach((name, sum) -> texts.put(name, Long.toString(sum.longYenExact())));
        return named().withNotes(texts);
    }

    /** What counts, by command and call: a later step of the same call speaks for it. */
    private Map<String, Map<String, StepContent>> counted(Optional<LedgerEntry> entry) {
        Map<String, Map<String, StepContent>> counted = new LinkedHashMap<>();
        if (entry.isPresent()) {
            List<StepContent> contents = book.contents(entry.get());
            for (int place = 0; place < contents.size(); place++) {
                StepContent step = contents.get(place);
                String by = step.text(StepContent.CALL).orElse("");
                Map<String, StepContent> calls =
                        counted.computeIfAbsent(step.text(StepContent.KEY).orElse(""), none -> new LinkedHashMap<>());
                if (entry.get().steps().get(place).state().equals(COUNTED)) {
                    calls.put(by, step);
                } else {
                    calls.remove(by);
                }
            }
        }
        return counted;
    }

    private boolean append(Optional<LedgerEntry> entry, LedgerState state, StepContent content) {
        long sequence = entry.map(LedgerEntry::sequence).orElse(0L);
        return book.append(day, sequence, state, Standing.SETTLED, host.now(), content)
                .isPresent();
    }

    private static void add(Map<String, Money> sums, String name, Money more) {
        sums.merge(name, more, Money::plus);
    }

    private static Money money(String yen) {
        return Money.yen(Long.parseLong(yen));
    }
}
