package dev.nakadachi.card.meti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas say what we mean, judged by a validator that is not ours. */
class PublishedShapeTest {

    @ParameterizedTest
    @CsvSource({
        "cards.json,cards.json",
        "statement.json,statement.json",
        "statements.json,statements.json",
        "lines.json,lines.json",
        "lines.json,lines.last.json",
        "problem.json,problem.json"
    })
    void everyExampleIsOfItsSchema(String schema, String example) {
        assertThat(Published.errors(schema, Published.text("examples/" + example)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"types.json", "cards.json", "statement.json", "statements.json", "lines.json", "problem.json"})
    void everySchemaIsASchema(String schema) {
        assertThat(Published.errorsOfSchema(schema)).isEmpty();
    }

    /** The validator ships no meta-schema of OpenAPI, so what it could not find is looked for here. */
    @Test
    void everyFileThatTheOpenApiDocumentNamesIsThereAndItNamesThemAll() {
        String document = Published.text("openapi.yaml");
        assertThat(document).startsWith("openapi: 3.1.0\n").contains("\n  version: 1.0.0\n");
        List<String> files = Pattern.compile("(?:schema|examples)/[a-z.]+\\.json")
                .matcher(document)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(files).hasSize(11).allMatch(Published::has);
        Pattern.compile("\"#/components/([a-zA-Z]+)/([a-zA-Z-]+)\"")
                .matcher(document)
                .results()
                .forEach(use -> assertThat(document)
                        .contains("\n  " + use.group(1) + ":\n")
                        .contains("\n    " + use.group(2) + ":\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"cardId\": \"card-k3v9\"|\"cardId\": \"9999999999999\"",
                "\"cardId\": \"card-k3v9\"|\"cardId\": \"c9999-9999-9999-9999\"",
                "普段使い ****0021|普段使い 9999-9999-9999-9999",
                "普段使い ****0021|９９９９　９９９９　９９９９　９",
                "\"brand\": \"jcb\"|\"brand\": \"jcb\", \"cardNumber\": \"1\"",
                "\"role\": \"main\"|\"Role\": \"main\""
            })
    void whatMustNotBeInACardIsRefused(String good, String bad) {
        refuses("cards.json", "cards.json", good, bad);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\": \"5800\"|\"amount\": 5800",
                "\"amount\": \"5800\"|\"amount\": \"5,800\"",
                "\"amount\": \"5800\"|\"amount\": \"05800\"",
                "\"amount\": \"5800\"|\"amount\": \"1234567890123\"",
                "\"currency\": \"JPY\"|\"currency\": \"yen\"",
                "\"2026-09-18\"|\"2026-09-31\"",
                "\"2026-09-18\"|\"2026/09/18\"",
                "\"localCurrency\": \"USD\",|''",
                "\"instalmentCount\": 3,|''",
                "\"kind\": \"refund\"|\"kind\": \"Refund\"",
                "\"nextCursor\": \"p2-c5\"|\"nextCursor\": \"\""
            })
    void whatIsNoLineIsRefused(String good, String bad) {
        refuses("lines.json", "lines.json", good, bad);
    }

    @Test
    void aFixedStatementHasItsAmountAndDates() {
        for (String member : new String[] {"closingDate", "paymentDate", "billedAmount", "currency"}) {
            String without =
                    Published.text("examples/statement.json").replaceAll("\\s*\"" + member + "\": \"[^\"]*\",", "");
            assertThat(without).doesNotContain(member);
            assertThat(Published.errors("statement.json", without)).isNotEmpty();
        }
    }

    @Test
    void anUnheardCodeIsAllowed() {
        String lines = Published.text("examples/lines.json").replace("\"refund\"", "\"charge-back\"");
        assertThat(Published.errors("lines.json", lines)).isEmpty();
    }

    private static void refuses(String schema, String example, String good, String bad) {
        String text = Published.text("examples/" + example);
        assertThat(text).contains(good);
        assertThat(Published.errors(schema, text.replace(good, bad))).isNotEmpty();
    }
}
