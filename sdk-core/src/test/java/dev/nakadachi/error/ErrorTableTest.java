package dev.nakadachi.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
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

    private String reference(int status, String code) {
        return table.find(status, Optional.of(code)).orElseThrow().reference();
    }
}
