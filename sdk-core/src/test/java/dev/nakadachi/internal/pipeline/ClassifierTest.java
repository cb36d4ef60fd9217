package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.testing.FakeHost;
import dev.nakadachi.testing.ScriptedTransport;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassifierTest {

    private static final Operation<String, String> GREET =
            Operation.read(new OperationName("greeting.read"), Capability.ACCOUNTS);
    private static final ErrorTable.Row OWN = new ErrorTable.Row(
            "@details", "400", ErrorCode.FORBIDDEN, Execution.NOT_EXECUTED, "the operation's own row");

    @Test
    void reasonsAreRedactedLikeTheWordsOfTheAnswer() {
        ErrorDetail leaky = ErrorDetail.of("token-aaaaaaaaaaaaaaaaaaaaaaaaaaaa")
                .withMessage("account 0012345 of\nplanted-token-aaaaaaaaaaaa")
                .about("0012345 and 0012346");
        List<ErrorDetail> shown = refused(
                        binding(answer -> List.of(leaky, ErrorDetail.of("E2").about("2"))))
                .answer()
                .orElseThrow()
                .details();
        assertThat(shown.get(0).code()).isEqualTo("*****");
        assertThat(shown.get(0).message()).contains("account ***** of *****");
        assertThat(shown.get(0).item()).contains("***** and *****");
        assertThat(shown.get(1).toString()).isEqualTo("item 2: E2");
    }

    @Test
    void theTableOfTheOperationComesBeforeThatOfTheProfile() {
        Problem named = refused(binding(answer -> List.of(ErrorDetail.of("E2"))));
        assertThat(named.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(named.execution()).isEqualTo(Execution.NOT_EXECUTED);
        Problem bare = refused(binding(answer -> List.of()));
        assertThat(bare.code()).isEqualTo(ErrorCode.REQUEST_REFUSED);
        assertThat(bare.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    /**
     * A code that the profile knows says more than a row of the operation for any code, and a code there more still.
     */
    @Test
    void theMostSpecificRowOfBothTablesWins() {
        ErrorTable general = ErrorTable.http().with(row("*", "400", ErrorCode.FORBIDDEN));
        ErrorTable own = general.with(row("E0", "400", ErrorCode.RATE_LIMITED));
        ErrorTable known = ErrorTable.http().with(row("E0", "*", ErrorCode.MAINTENANCE));
        String body = "{\"errorCode\":\"E0\"}";
        assertThat(refused(plain().refusedBy(general), body, known).code()).isEqualTo(ErrorCode.MAINTENANCE);
        assertThat(refused(plain().refusedBy(own), body, known).code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refused(plain().refusedBy(general), "{\"errorCode\":\"E1\"}", known)
                        .code())
                .as("of two rows that say as much, that of the operation")
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    /** What a status means elsewhere never comes before what the provider says of its class. */
    @Test
    void theTableOfAllInstitutionsIsOnlyAskedWhereBothAreSilent() {
        ErrorTable profile =
                ErrorTable.read(Bench.class, "made-up-errors.csv").with(row("*", "4xx", ErrorCode.UNCLASSIFIED));
        assertThat(refused(plain(), "{}", profile).code()).isEqualTo(ErrorCode.UNCLASSIFIED);
    }

    private static ErrorTable.Row row(String code, String status, ErrorCode canonical) {
        return new ErrorTable.Row(code, status, canonical, Execution.MAY_HAVE_EXECUTED, "made up");
    }

    @Test
    void reasonsThatCannotBeReadAreNone() {
        Problem problem = refused(binding(answer -> {
            throw new IllegalStateException("a defect of the provider");
        }));
        assertThat(problem.answer().orElseThrow().details()).isEmpty();
        assertThat(problem.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void aBindingWithoutAReaderHasNoReasons() {
        assertThat(refused(plain()).answer().orElseThrow().details()).isEmpty();
    }

    /** An empty member is an omitted one, so it does not show that the bank itself refused. */
    @Test
    void anEmptyCodeIsNoCodeOfTheProvider() {
        Binding<String, String> any = binding(answer -> List.of())
                .refusedBy(ErrorTable.http()
                        .with(new ErrorTable.Row(
                                "@code", "400", ErrorCode.FORBIDDEN, Execution.NOT_EXECUTED, "made up")));
        assertThat(refused(any, "{\"errorCode\":\"E0\"}").execution()).isEqualTo(Execution.NOT_EXECUTED);
        for (String empty : List.of("\"\"", "\" \"", "\"\\u3000\"", "null")) {
            Problem problem = refused(any, "{\"errorCode\":" + empty + "}");
            assertThat(problem.execution()).as(empty).isEqualTo(Execution.MAY_HAVE_EXECUTED);
            assertThat(problem.answer().orElseThrow().code()).as(empty).isEmpty();
        }
    }

    private static Binding<String, String> plain() {
        return Binding.of(GREET, (input, context) -> ApiRequest.get("/greet"), answer -> "");
    }

    private static Binding<String, String> binding(AnswerDecoder<List<ErrorDetail>> reader) {
        return plain().refusedBy(
                        ErrorTable.read(Bench.class, "made-up-errors.csv").with(OWN))
                .detailedBy(reader);
    }

    private static Problem refused(Binding<String, String> binding) {
        return refused(binding, "{\"errorCode\":\"E0\"}");
    }

    private static Problem refused(Binding<String, String> binding, String body) {
        return refused(binding, body, ErrorTable.http());
    }

    private static Problem refused(Binding<String, String> binding, String body, ErrorTable known) {
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("made-up"),
                        "Made-up Bank",
                        SpecVersion.parse("1.2.3"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC)),
                        known)
                .errorShape(new ErrorShape("errorCode", "errorMessage"), Source.chosen("made up"))
                .build();
        Verdict verdict = new Classifier(profile, new FakeHost())
                .verdict(new ScriptedTransport().answers(400, body).next(), binding);
        return ((Verdict.Failure) verdict).problem();
    }
}
