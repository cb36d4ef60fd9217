package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.bank.transfer.Approval;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Paging and periods by hand from the facts on GMO Aozora Net Bank, section 2.5. */
class PagingTest {

    private static final String ALL = "/accounts/transactions?accountId=101011234567&dateTo=2026-04-15";
    private static final Pattern LINE = Pattern.compile("\\{\"transactionDate\":\"([^\"]+)\".*?"
            + "\"transactionType\":\"([12])\",\"amount\":\"(-?\\d+)\",(?:\"remarks\":\"[^\"]*\",)?"
            + "\"balance\":\"(\\d+)\",\"itemKey\":\"(\\d{20})\"\\}");

    @Test
    void aHundredThousandLinesComeInTwoHundredPagesThatAddUp() {
        try (Sandbox sandbox = sandbox(100_000)) {
            List<Line> lines = readAll(sandbox, ALL);

            assertThat(lines).hasSize(100_000);
            assertThat(sandbox.counters().to("/accounts/transactions")).isEqualTo(200);
            assertThat(lines.get(0).date).isEqualTo("2025-04-16");
            assertThat(lines.get(99_999).date).isEqualTo("2026-04-15");
            long corrections = 0;
            for (int i = 1; i < lines.size(); i++) {
                Line line = lines.get(i);
                Line before = lines.get(i - 1);
                assertThat(line.key).isGreaterThan(before.key);
                assertThat(line.balance).isEqualTo(before.balance + line.signed());
                assertThat(line.amount).isNotZero();
                corrections += line.amount < 0 ? 1 : 0;
            }
            assertThat(corrections).isPositive();
        }
    }

    @Test
    void theSameSeedGivesTheSameLines() {
        try (Sandbox one = sandbox(700);
                Sandbox two = sandbox(700);
                Sandbox other = Sandbox.builder()
                        .redirectUri(PlainClient.REDIRECT)
                        .historyLines(700)
                        .seed(311)
                        .start()) {
            assertThat(readAll(one, ALL)).isEqualTo(readAll(two, ALL)).isNotEqualTo(readAll(other, ALL));
        }
    }

    @Test
    void aFullLastPageHasNoNext() {
        try (Sandbox sandbox = sandbox(1_000)) {
            assertThat(readAll(sandbox, ALL)).hasSize(1_000);
            assertThat(sandbox.counters().to("/accounts/transactions")).isEqualTo(2);
        }
    }

    /** "neither date: today only; dateFrom only: until today; dateTo only: from the first transaction; both: range". */
    @Test
    void periodsFollowTheFourRules() {
        try (Sandbox sandbox = sandbox(3_650)) {
            String account = "/accounts/transactions?accountId=101011234567";

            assertThat(readAll(sandbox, account)).hasSize(10).allMatch(line -> line.date.equals("2026-04-15"));
            assertThat(readAll(sandbox, account + "&dateFrom=2026-04-14")).hasSize(20);
            assertThat(readAll(sandbox, account + "&dateTo=2025-04-17")).hasSize(20);
            assertThat(readAll(sandbox, account + "&dateFrom=2025-12-31&dateTo=2026-01-02"))
                    .hasSize(30);
            assertThat(readAll(sandbox, ALL)).hasSize(3_650);
        }
    }

    /** "Empty result is 200 with an empty list, never 404." */
    @Test
    void anEmptyPeriodIsAnEmptyList() {
        try (Sandbox sandbox = sandbox(10)) {
            PlainClient client = new PlainClient(sandbox);

            HttpResponse<String> answer = client.bank(
                    "/accounts/transactions?accountId=101011234567&dateFrom=2020-01-01&dateTo=2020-01-31",
                    client.accessToken("alice"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"hasNext\":false,\"count\":\"0\",\"transactions\":[]");
        }
    }

    @Test
    void depositNoticesArePagedLikeLines() {
        try (Sandbox sandbox = sandbox(5_000)) {
            PlainClient client = new PlainClient(sandbox);
            String token = client.accessToken("alice");
            String first = "/accounts/deposit-transactions?accountId=101011234567&dateTo=2026-04-15";

            HttpResponse<String> page = client.bank(first, token);
            int notices = count(page);
            while (member(page, "hasNext").equals("true")) {
                page = client.bank(first + "&nextItemKey=" + member(page, "nextItemKey"), token);
                notices += count(page);
            }

            assertThat(notices).isBetween(501, 4_999);
        }
    }

    /** Posted lines follow the computed ones without a seam: in pages, keys and balances. */
    @Test
    void linesOfTransfersFollowTheHistoryAcrossPages() {
        try (Sandbox sandbox = sandbox(3_650)) {
            TransferClient client = new TransferClient(sandbox);
            sandbox.bank().transfers().settings().approval(Approval.AT_ONCE).processingTime(Duration.ZERO);
            for (int i = 0; i < 7; i++) {
                client.applied(TransferClient.collective("2026-04-15", 99));
            }

            List<Line> lines = readAll(sandbox, "/accounts/transactions?accountId=101011234567");

            assertThat(lines).hasSize(10 + 7 * (99 + 1));
            for (int i = 1; i < lines.size(); i++) {
                assertThat(lines.get(i).key).isGreaterThan(lines.get(i - 1).key);
                assertThat(lines.get(i).balance)
                        .isEqualTo(lines.get(i - 1).balance + lines.get(i).signed());
            }
            assertThat(lines.get(9).balance - lines.get(709).balance).isEqualTo(7 * 99 * (1 + 150));
            assertThat(sandbox.bank().accountsOf("alice").get(0).balance()).isEqualTo(lines.get(709).balance);
        }
    }

    private static int count(HttpResponse<String> page) {
        return Integer.parseInt(member(page, "count"));
    }

    private static List<Line> readAll(Sandbox sandbox, String path) {
        PlainClient client = new PlainClient(sandbox);
        String token = client.accessToken("alice");
        List<Line> lines = new ArrayList<>();
        HttpResponse<String> page = client.bank(path, token);
        collect(page, lines);
        while (member(page, "hasNext").equals("true")) {
            assertThat(count(page)).isEqualTo(500);
            page = client.bank(path + "&nextItemKey=" + member(page, "nextItemKey"), token);
            collect(page, lines);
        }
        assertThat(page.body()).doesNotContain("nextItemKey");
        return lines;
    }

    private static void collect(HttpResponse<String> page, List<Line> lines) {
        Matcher matcher = LINE.matcher(page.body());
        int before = lines.size();
        while (matcher.find()) {
            lines.add(new Line(
                    matcher.group(1),
                    matcher.group(2).equals("1"),
                    Long.parseLong(matcher.group(3)),
                    Long.parseLong(matcher.group(4)),
                    matcher.group(5)));
        }
        assertThat(lines.size() - before).isEqualTo(count(page));
    }

    private static Sandbox sandbox(long lines) {
        return Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .historyLines(lines)
                .start();
    }

    private record Line(String date, boolean in, long amount, long balance, String key) {

        /** The sign of direction is in transactionType, that of a correction in the amount. */
        long signed() {
            return in ? amount : -amount;
        }
    }
}
