package dev.nakadachi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.card.CardQuirk;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.secret.SecretAccess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How statements and lines behave, by hand from docs/card-api/README.md. The clock stands at 2026-04-15 10:00. */
class CardStatementTest {

    private static final String STATEMENTS = "/cards/card-k3v9/statements";

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(Sandbox.builder()
                    .redirectUri(PlainClient.REDIRECT)
                    .accessTokenLife(Duration.ofDays(300))
                    .statementLines(2_400))
            .perTest();

    private Sandbox sandbox;
    private PlainClient client;
    private String token;

    @BeforeEach
    void consent(Sandbox started) {
        sandbox = started;
        client = PlainClient.ofIssuer(started);
        token = client.accessToken("alice");
    }

    @Test
    void aFamilyCardAndAnEtcCardAreBilledToTheMainCard() {
        assertThat(body("/cards"))
                .isEqualTo("{\"cards\":["
                        + "{\"cardId\":\"card-k3v9\",\"productName\":\"サンドボックスカード ゴールド\",\"label\":\"普段使い ****0021\","
                        + "\"brand\":\"jcb\",\"role\":\"main\"},"
                        + "{\"cardId\":\"card-f7m2\",\"productName\":\"サンドボックスカード 家族カード\",\"brand\":\"jcb\","
                        + "\"role\":\"family\",\"billedToCardId\":\"card-k3v9\"},"
                        + "{\"cardId\":\"card-e1q8\",\"productName\":\"サンドボックス ETCカード\",\"brand\":\"jcb\","
                        + "\"role\":\"etc\",\"billedToCardId\":\"card-k3v9\"}]}");
        assertThat(body("/cards/card-f7m2/statements")).isEqualTo("{\"cardId\":\"card-f7m2\",\"statements\":[]}");
    }

    @Test
    void theClockDecidesWhatIsOpenAndWhatIsFixed() {
        assertThat(all("state", body(STATEMENTS)))
                .startsWith("open", "fixed")
                .hasSize(13)
                .endsWith("fixed", "none");
        assertThat(body(STATEMENTS + "/st-2026-04"))
                .contains("\"periodFrom\":\"2026-04-01\",\"periodTo\":\"2026-04-30\"")
                .contains("\"closingDate\":\"2026-04-30\",\"paymentDate\":\"2026-05-27\",\"state\":\"open\"")
                .contains("\"updatedAt\":\"2026-04-15T10:00:00+09:00\"");
        assertThat(body(STATEMENTS + "/st-2026-03"))
                .contains("\"paymentDate\":\"2026-04-27\",\"state\":\"fixed\"", "\"2026-04-01T06:00:00+09:00\"");

        sandbox.clock().advance(Duration.ofDays(15)); // 2026-04-30 10:00, the last day of the period
        assertThat(body(STATEMENTS + "/st-2026-04")).contains("\"state\":\"open\"");
        sandbox.clock().advance(Duration.ofHours(14)); // 2026-05-01 00:00
        assertThat(body(STATEMENTS + "/st-2026-04")).contains("\"state\":\"fixed\"");
        assertThat(all("state", body(STATEMENTS)))
                .startsWith("open", "fixed", "fixed")
                .hasSize(14);
    }

    @Test
    void theAmountIsTheSumOfTheLinesThatAreNotCancelled() {
        for (String statement : List.of("st-2026-04", "st-2026-03", "st-2025-05")) {
            long sum = lines(statement).stream()
                    .filter(line -> !one("state", line).equals("cancelled"))
                    .mapToLong(line -> Long.parseLong(one("amount", line)))
                    .sum();
            assertThat(one("billedAmount", body(STATEMENTS + "/" + statement))).isEqualTo(Long.toString(sum));
        }
    }

    /** 2,400 lines: 12 pages of 200. Of the open one half of April has passed: 15 of 30 days, 1,200 lines, 6 pages. */
    @Test
    void pagesHoldEveryLineOnce() {
        List<String> fixed = lines("st-2026-03");
        assertThat(fixed).hasSize(2_400);
        assertThat(fixed).extracting(line -> one("lineId", line)).doesNotHaveDuplicates();
        assertThat(sandbox.counters().to("/st-2026-03/lines")).isEqualTo(12);

        assertThat(lines("st-2026-04")).hasSize(1_200);
        assertThat(sandbox.counters().to("/st-2026-04/lines")).isEqualTo(6);
        assertThat(lines("st-2025-04")).isEmpty();
    }

    @Test
    void whatIsPendingIsSettledWhenThePeriodCloses() {
        List<String> pending = linesWith("state", "pending", lines("st-2026-04"));
        // Booked after two days: the lines of 14 and 15 April wait, without a day of booking.
        assertThat(pending)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("postedDate")
                        .containsPattern("\"useDate\":\"2026-04-1[45]\"|\"useDate\":\"2026-03-2[01]\""));
        assertThat(linesWith("state", "pending", lines("st-2026-03"))).isEmpty();

        sandbox.clock().advance(Duration.ofDays(16));

        assertThat(linesWith("state", "pending", lines("st-2026-04"))).isEmpty();
        assertThat(lines("st-2026-04"))
                .extracting(line -> one("lineId", line))
                .containsAll(pending.stream().map(line -> one("lineId", line)).toList());
    }

    @Test
    void everySortOfLineIsThere() {
        List<String> lines = lines("st-2026-03");

        for (String kind : List.of("purchase", "cash-advance", "fee", "interest", "refund", "adjustment")) {
            assertThat(linesWith("kind", kind, lines)).as(kind).isNotEmpty();
        }
        for (String method : List.of("one-time", "bonus", "instalments", "revolving")) {
            assertThat(linesWith("paymentMethod", method, lines)).as(method).isNotEmpty();
        }
        assertThat(linesWith("state", "cancelled", lines)).isNotEmpty();
        assertThat(linesWith("kind", "refund", lines))
                .allMatch(line -> one("amount", line).startsWith("-"));
        assertThat(linesWith("usedCardId", "card-f7m2", lines)).isNotEmpty();
        assertThat(linesWith("usedCardId", "card-e1q8", lines))
                .as("tolls come weeks late")
                .anyMatch(line -> one("useDate", line).startsWith("2026-02"));
        assertThat(lines).anyMatch(line -> find("merchant", line).isEmpty());
    }

    @Test
    void aForeignLineIsTheLocalAmountAtTheRateRoundedDown() {
        List<String> foreign = lines("st-2026-03").stream()
                .filter(line -> line.contains("localAmount"))
                .toList();

        assertThat(foreign).extracting(line -> one("localCurrency", line)).contains("USD", "KRW");
        assertThat(foreign)
                .allSatisfy(line -> assertThat(new BigDecimal(one("localAmount", line))
                                .multiply(new BigDecimal(one("conversionRate", line)))
                                .setScale(0, RoundingMode.FLOOR))
                        .isEqualByComparingTo(one("amount", line)));
        assertThat(linesWith("localCurrency", "USD", foreign))
                .allSatisfy(line -> assertThat(one("localAmount", line)).matches("\\d+\\.\\d\\d"));
        assertThat(linesWith("localCurrency", "KRW", foreign))
                .allSatisfy(line -> assertThat(one("localAmount", line)).matches("\\d+"));
    }

    @Test
    void anInstalmentPurchaseIsBilledInThreeStatements() {
        String first =
                linesWith("paymentMethod", "instalments", lines("st-2025-11")).get(0);
        String purchase = one("purchaseId", first);
        List<String> parts = new ArrayList<>();
        for (String statement : List.of("st-2025-11", "st-2025-12", "st-2026-01")) {
            parts.addAll(linesWith("purchaseId", purchase, lines(statement)));
        }

        assertThat(parts).extracting(line -> one("instalmentNumber", line)).containsExactly("1", "2", "3");
        assertThat(parts).allMatch(line -> one("instalmentCount", line).equals("3"));
        assertThat(parts.stream()
                        .mapToLong(line -> Long.parseLong(one("amount", line)))
                        .sum())
                .isEqualTo(Long.parseLong(one("purchaseAmount", first)));
    }

    /** docs/card-api: a cursor works for an hour at least, and only for the list that it came from. */
    @Test
    void aCursorIsGoodForItsListAndForAnHour() {
        String cursor = one("nextCursor", body(STATEMENTS + "/st-2026-03/lines"));
        String here = STATEMENTS + "/st-2026-03/lines?cursor=" + cursor;

        assertThat(body(STATEMENTS + "/st-2026-02/lines?cursor=" + cursor)).contains("invalid_cursor");
        assertThat(body(here + "g")).contains("invalid_cursor");
        sandbox.clock().advance(Duration.ofHours(1));
        assertThat(body(here)).contains("\"lineId\"");
        sandbox.clock().advance(Duration.ofSeconds(1));
        assertThat(body(here)).contains("invalid_cursor");
    }

    @Test
    void theQuirkPutsALuhnValidNumberIntoAMerchantAndNamesIt() {
        assertThat(sandbox.secrets())
                .noneMatch(secret -> secret.reveal(SecretAccess.explicit()).matches("[0-9 ]{16,}"));
        try (Sandbox quirky = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .quirk(CardQuirk.NUMBER_IN_MERCHANT)
                .start()) {
            PlainClient there = PlainClient.ofIssuer(quirky);
            String body = there.cards(STATEMENTS + "/st-2026-03/lines", there.accessToken("alice"))
                    .body();

            Matcher number = Pattern.compile("4111 11\\d\\d \\d{4} \\d{4}").matcher(body);
            assertThat(number.find()).isTrue();
            String digits = number.group().replace(" ", "");
            assertThat(luhn(digits)).isTrue();
            assertThat(quirky.secrets())
                    .extracting(secret -> secret.reveal(SecretAccess.explicit()))
                    .contains(digits, number.group());
        }
    }

    /** ISO/IEC 7812-1 annex B. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : (digit * 2 > 9 ? digit * 2 - 9 : digit * 2);
        }
        return sum % 10 == 0;
    }

    private List<String> lines(String statement) {
        List<String> lines = new ArrayList<>();
        String path = STATEMENTS + "/" + statement + "/lines";
        Optional<String> cursor = Optional.empty();
        do {
            String page = body(path + cursor.map(text -> "?cursor=" + text).orElse(""));
            Arrays.stream(page.split("(?=\\{\"lineId\")", -1)).skip(1).forEach(lines::add);
            cursor = find("nextCursor", page);
        } while (cursor.isPresent());
        return lines;
    }

    private String body(String path) {
        HttpResponse<String> answer = client.cards(path, token);
        return answer.body();
    }

    private static List<String> linesWith(String name, String value, List<String> lines) {
        return lines.stream()
                .filter(line -> find(name, line).equals(Optional.of(value)))
                .toList();
    }

    private static String one(String name, String json) {
        return find(name, json).orElseThrow(() -> new AssertionError("no " + name));
    }

    private static Optional<String> find(String name, String json) {
        return all(name, json).stream().findFirst();
    }

    private static List<String> all(String name, String json) {
        return Pattern.compile("\"" + name + "\":\"?([^\",}]*)")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
