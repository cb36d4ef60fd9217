package dev.nakadachi.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineIdentifierTest {

    private static final LocalDate TENTH = LocalDate.of(2026, 4, 10);
    private static final SourceName ACCOUNT = new SourceName("account-1");

    private final Keyset keyset = Keyset.generate();
    private final LineIdentifier identifier = LineIdentifier.of(keyset);

    @Test
    void twoEqualPurchasesOnADayStayTwo() {
        List<LineIdentity> two = identifier.identify(ACCOUNT, List.of(coffee(TENTH), coffee(TENTH)));

        assertThat(two).doesNotHaveDuplicates();
    }

    @Test
    void aLineIsTheSameWhateverOtherDaysAreReadWithIt() {
        LineIdentity alone =
                identifier.identify(ACCOUNT, List.of(coffee(TENTH))).get(0);

        List<LineIdentity> inAMonth = identifier.identify(
                ACCOUNT, List.of(coffee(TENTH.minusDays(1)), coffee(TENTH), coffee(TENTH.plusDays(1))));

        assertThat(inAMonth.get(1)).isEqualTo(alone);
        assertThat(inAMonth).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfEqualLinesDoesNotMatter() {
        LineFacts booked = coffee(TENTH);
        LineFacts cancelled = fields(TENTH, "500", "cancelled").build();
        List<LineIdentity> one = identifier.identify(ACCOUNT, List.of(booked, cancelled));
        List<LineIdentity> other = identifier.identify(ACCOUNT, List.of(cancelled, booked));

        assertThat(other).containsExactly(one.get(1), one.get(0));
    }

    @Test
    void anyOrderGivesEachLineTheSameIdentity() {
        SplittableRandom random = new SplittableRandom(20_261_121L);
        List<LineFacts> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(fields(TENTH.plusDays(random.nextInt(3)), Integer.toString(random.nextInt(4)), "n" + i)
                    .build());
        }
        List<LineIdentity> first = identifier.identify(ACCOUNT, lines);
        List<Integer> places = new ArrayList<>(IntStream.range(0, 200).boxed().toList());

        for (int round = 0; round < 20; round++) {
            for (int last = places.size() - 1; last > 0; last--) {
                Collections.swap(places, last, random.nextInt(last + 1));
            }
            List<LineIdentity> shuffled =
                    identifier.identify(ACCOUNT, places.stream().map(lines::get).toList());
            assertThat(shuffled).isEqualTo(places.stream().map(first::get).toList());
        }
        assertThat(first).doesNotHaveDuplicates();
    }

    @Test
    void whatMayChangeDoesNotChangeWhichLineItIs() {
        LineIdentity booked = one(coffee(TENTH));
        LineIdentity cancelled = one(fields(TENTH, "500", "cancelled").build());
        LineIdentity dearer = one(fields(TENTH, "501", "booked").build());

        assertThat(cancelled).isEqualTo(booked);
        assertThat(dearer).isNotEqualTo(booked);
    }

    @Test
    void theBanksKeyAloneIsTheIdentityWhereItIsUniqueForEver() {
        LineIdentity booked = one(coffeeWith("K1", TENTH));

        assertThat(one(LineFacts.on(TENTH.plusDays(3))
                        .key("K1")
                        .steady("amount", "9")
                        .build()))
                .isEqualTo(booked);
        assertThat(one(coffeeWith("K2", TENTH))).isNotEqualTo(booked);
    }

    @Test
    void aKeyOfADayIsAnotherLineOnAnotherDay() {
        LineIdentity tenth = one(LineFacts.on(TENTH).keyOfDay("7").build());

        assertThat(one(LineFacts.on(TENTH.plusDays(1)).keyOfDay("7").build())).isNotEqualTo(tenth);
        assertThat(one(LineFacts.on(TENTH).keyOfDay("7").steady("amount", "9").build()))
                .isEqualTo(tenth);
    }

    @Test
    void aKeyThatABankGivesTwiceDoesNotSwallowALine() {
        assertThat(identifier.identify(ACCOUNT, List.of(coffeeWith("K1", TENTH), coffeeWith("K1", TENTH))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aKeyIsNeverTakenForFields() {
        assertThat(one(LineFacts.on(TENTH).key("7").build()))
                .isNotEqualTo(one(LineFacts.on(TENTH).keyOfDay("7").build()));
        assertThat(one(LineFacts.on(TENTH).steady("a", "bc").build()))
                .isNotEqualTo(one(LineFacts.on(TENTH).steady("ab", "c").build()));
    }

    @Test
    void accountsAndKeySetsShareNothing() {
        LineIdentity here = one(coffee(TENTH));

        assertThat(identifier
                        .identify(new SourceName("account-2"), List.of(coffee(TENTH)))
                        .get(0))
                .isNotEqualTo(here);
        assertThat(LineIdentifier.of(Keyset.generate())
                        .identify(ACCOUNT, List.of(coffee(TENTH)))
                        .get(0))
                .isNotEqualTo(here);
        assertThat(LineIdentifier.of(keyset.rotated(Host.system()))
                        .identify(ACCOUNT, List.of(coffee(TENTH)))
                        .get(0))
                .isEqualTo(here);
    }

    /**
     * Users store identities, so they must never change. Computed with another HMAC: root key 00 01 ... 1f, fields with
     * their length in four bytes before them.
     */
    @Test
    void identitiesStayWhatTheyAreOverVersionsOfTheSdk() {
        LineIdentifier fixed = LineIdentifier.of(Keyset.generate(new FakeHost()));
        LineFacts line = LineFacts.on(TENTH).steady("amount", "500").build();

        assertThat(fixed.identify(ACCOUNT, List.of(line, line)))
                .hasToString("[69a23a1a51f019d5b454bb6e9c87173d, 1a34748887fcec46a9c708d1dcbd9e1a]");
    }

    @Test
    void nothingOfALineIsPrinted() {
        LineFacts line =
                LineFacts.on(TENTH).key("K1").steady("remarks", "ﾅｶﾀﾞﾁ ﾀﾛｳ").build();

        assertThat(line).hasToString("LineFacts[2026-04-10]");
        assertThat(new SourceLine<>(line, "ﾅｶﾀﾞﾁ ﾀﾛｳ")).hasToString("SourceLine[2026-04-10]");
        assertThat(ACCOUNT).hasToString("SourceName[masked]");
    }

    private LineIdentity one(LineFacts line) {
        return identifier.identify(ACCOUNT, List.of(line)).get(0);
    }

    private static LineFacts coffee(LocalDate day) {
        return fields(day, "500", "booked").build();
    }

    private static LineFacts coffeeWith(String key, LocalDate day) {
        return fields(day, "500", "booked").key(key).build();
    }

    private static LineFacts.Builder fields(LocalDate day, String amount, String state) {
        return LineFacts.on(day).steady("amount", amount).changing("state", state);
    }
}
