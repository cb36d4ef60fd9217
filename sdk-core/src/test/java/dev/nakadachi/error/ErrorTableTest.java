package dev.nakadachi.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorTableTest {

    private final ErrorTable table = ErrorTable.read(ErrorTableTest.class, "sample-errors.csv");

    @Test
    void theMostSpecificRowWins() {
        assertThat(reference(400, "A1")).isEqualTo("code and status");
        assertThat(reference(409, "A1")).isEqualTo("code and class");
        assertThat(reference(500, "A1")).isEqualTo("code alone");
        assertThat(reference(400, "B2")).isEqualTo("status alone");
        assertThat(reference(418, "B2")).isEqualTo("class alone");
        assertThat(table.find(500, Optional.of("B2"))).isEmpty();
    }

    @Test
    void namedReasonsComeAfterTheProvidersCodeAndBeforeAnyCode() {
        ErrorTable rows = ErrorTable.http();
        for (String code : List.of("*", "@code", "@details", "A1")) {
            rows = rows.with(new ErrorTable.Row(
                    code, "400", ErrorCode.FORBIDDEN, Execution.MAY_HAVE_EXECUTED, "the row of " + code));
        }
        List<ErrorDetail> details = List.of(ErrorDetail.of("D1"));
        assertThat(reference(rows, answer(400, "A1").withDetails(details))).isEqualTo("the row of A1");
        assertThat(reference(rows, answer(400, "B2").withDetails(details))).isEqualTo("the row of @details");
        assertThat(reference(rows, bare(400).withDetails(details))).isEqualTo("the row of @details");
        assertThat(reference(rows, answer(400, "B2"))).isEqualTo("the row of @code");
        assertThat(reference(rows, bare(400))).isEqualTo("the row of *");
        assertThat(reference(rows, answer(401, "B2").withDetails(details)))
                .as("another status falls back to the rows of any code")
                .isEqualTo(reference(ErrorTable.http(), bare(401)));
    }

    @Test
    void aProviderCannotNameARowOfTheTableAsItsCode() {
        ErrorTable rows = ErrorTable.http()
                .with(new ErrorTable.Row(
                        "@details", "400", ErrorCode.FORBIDDEN, Execution.NOT_EXECUTED, "the row of @details"));
        assertThat(rows.find(answer(400, "@details")).orElseThrow().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    /** A proxy has no say in whether a consent still stands, and nobody knows what a code means that no row names. */
    @Test
    void onlyACodeOfTheInstitutionsOwnEndsAConsent() {
        for (String any : List.of("*", "@code", "@details")) {
            assertThatThrownBy(() -> new ErrorTable.Row(
                            any, "403", ErrorCode.CONSENT_ENDED, Execution.MAY_HAVE_EXECUTED, "a table of one's own"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("own code");
        }
        assertThat(new ErrorTable.Row(
                                "PW1",
                                "*",
                                ErrorCode.CONSENT_ENDED,
                                Execution.MAY_HAVE_EXECUTED,
                                "a table of one's own")
                        .code())
                .isEqualTo(ErrorCode.CONSENT_ENDED);
    }

    @Test
    void noStatusAloneProvesThatNothingWasExecuted() {
        assertThat(ErrorTable.http().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED));
    }

    @Test
    void everyConstantHasARowAndEveryRowAConstant() {
        Set<String> constants = Arrays.stream(ErrorCode.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ErrorCode.class)
                .map(field -> {
                    try {
                        return ((ErrorCode) field.get(null)).value();
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toSet());
        assertThat(AdviceTable.rows().keySet()).isEqualTo(constants);
    }

    @Test
    void aCodeOfAProvidersOwnHasTheAdviceOfTheUnclassified() {
        assertThat(new ErrorCode("bank.own-word").advice()).isEqualTo(ErrorCode.UNCLASSIFIED.advice());
    }

    @Test
    void everyCodeBecomesTheExceptionOfItsFamily() {
        assertThat(Problem.of(ErrorCode.CONSENT_ENDED, "d").toException()).isInstanceOf(ConsentRequiredException.class);
        assertThat(Problem.of(ErrorCode.MAINTENANCE, "d").toException()).isInstanceOf(TryLaterException.class);
        assertThat(Problem.of(ErrorCode.STOPPED, "d").toException()).isInstanceOf(RefusedLocallyException.class);
        assertThat(Problem.of(ErrorCode.FORBIDDEN, "d").toException()).isInstanceOf(InstitutionException.class);
        assertThat(Problem.of(ErrorCode.STORE_TAMPERED, "d").toException()).isInstanceOf(StoreException.class);
        assertThat(Problem.of(ErrorCode.INVALID_INPUT, "d").toException()).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aMessageSaysWhatWhereAndWhatToDo() {
        Problem problem = Problem.of(ErrorCode.MAINTENANCE, "the institution answered with status 503")
                .at("bank-a", "call-1")
                .withExecution(Execution.MAY_HAVE_EXECUTED);
        assertThat(problem.toException())
                .hasMessage(
                        "institution.maintenance: the institution answered with status 503 [bank-a] [call call-1]"
                                + " [MAY_HAVE_EXECUTED]. The institution is under maintenance. Tell the user and try again later.");
    }

    @Test
    void aCodeIsWordsJoinedByDotsAndDashes() {
        assertThatThrownBy(() -> new ErrorCode("Bad Code")).isInstanceOf(InvalidInputException.class);
    }

    private static ProviderAnswer answer(int status, String code) {
        return new ProviderAnswer(status, Optional.of(code), Optional.empty(), "");
    }

    private static ProviderAnswer bare(int status) {
        return new ProviderAnswer(status, Optional.empty(), Optional.empty(), "");
    }

    private static String reference(ErrorTable rows, ProviderAnswer answer) {
        return rows.find(answer).orElseThrow().reference();
    }

    private String reference(int status, String code) {
        return table.find(status, Optional.of(code)).orElseThrow().reference();
    }
}
