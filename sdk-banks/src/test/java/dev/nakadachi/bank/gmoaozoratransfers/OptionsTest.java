package dev.nakadachi.bank.gmoaozoratransfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Safety;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Fact;
import dev.nakadachi.provider.Grade;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.UuidVersion;
import dev.nakadachi.transport.HeaderName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final HeaderName KEY_HEADER = new HeaderName("Idempotency-Key");

    @Test
    void theKeyTravelsAsAUuidThatIsTheSameEveryTimeAndAnotherForAnotherTenant() {
        // By hand: SHA-256 over the four parts, each after its length in 4 bytes, by Python's hashlib.
        assertThat(request("tenant").headers().first(KEY_HEADER)).contains("4e1b9f30-7700-8628-b71c-32b46cbf44ac");
        assertThat(request("tenant").headers().first(KEY_HEADER)).contains("4e1b9f30-7700-8628-b71c-32b46cbf44ac");
        assertThat(request("tenant-2").headers().first(KEY_HEADER)).contains("2c4591c7-b453-8d60-8817-de5b797b5425");
    }

    @Test
    void theDoubtfulHeaderIsAnOption() {
        HeaderName doubtful = new HeaderName("x-idempotency-key");
        ProviderProfile profile = profile(GmoTransfers.corporate().withIdempotencyHeader(doubtful));
        ApiRequest request = Samples.encoded(profile, TransferOperations.TRANSFER, Samples.full());
        assertThat(request.headers().first(doubtful)).contains("4e1b9f30-7700-8628-b71c-32b46cbf44ac");
        assertThat(request.headers().first(KEY_HEADER)).isEmpty();
        assertThat(fact(profile, "key of a transfer").value()).startsWith("x-idempotency-key");
        assertThat(fact(profile, "key of a transfer").source().grade()).isEqualTo(Grade.INTEGRATOR);
    }

    /** Facts 2.15: "value UUID"; no source names a version. */
    @Test
    void theVersionOfTheUuidIsAnOption() {
        ProviderProfile profile = profile(GmoTransfers.corporate().withKeyVersion(UuidVersion.FOUR));
        ApiRequest request = Samples.encoded(profile, TransferOperations.TRANSFER, Samples.full());
        assertThat(request.headers().first(KEY_HEADER)).contains("4e1b9f30-7700-4628-b71c-32b46cbf44ac");
        assertThat(fact(profile, "version of the UUID").source().grade()).isEqualTo(Grade.UNKNOWN);
    }

    @Test
    void theScopeIsAnOption() {
        assertThat(scopes(GmoTransfers.corporate())).contains("private:transfer");
        assertThat(scopes(GmoTransfers.corporate().withScope("public:transfer")))
                .contains("public:transfer")
                .doesNotContain("private:transfer");
    }

    @Test
    void aFeeCheckIsAReadAlthoughItIsAPost() {
        assertThat(TransferOperations.FEE.safety()).isEqualTo(Safety.READ);
        assertThat(TransferOperations.TRANSFER.safety()).isEqualTo(Safety.UNSAFE);
        assertThat(TransferOperations.CANCEL.safety()).isEqualTo(Safety.UNSAFE);
    }

    @Test
    void onlyNamedReasonsAndATokenRefusedByTheBankProveThatNothingWasExecuted() {
        ErrorTable errors = errors(GmoTransfers.corporate());
        List<ErrorDetail> reasons = List.of(ErrorDetail.of("E1"));
        assertThat(execution(errors, said(400, "220011").withDetails(reasons))).contains(Execution.NOT_EXECUTED);
        assertThat(execution(errors, said(401, "220012"))).contains(Execution.NOT_EXECUTED);
        assertThat(execution(errors, said(400, "220011"))).contains(Execution.MAY_HAVE_EXECUTED);
        assertThat(execution(errors, new ProviderAnswer(401, Optional.empty(), Optional.empty(), "")))
                .isEmpty();
        for (int status : new int[] {403, 404, 405, 409, 412, 429, 500, 503}) {
            assertThat(execution(errors, said(status, "220011").withDetails(reasons)))
                    .as("status %d proves nothing", status)
                    .isEmpty();
        }
        assertThat(errors.rows()).allSatisfy(row -> assertThat(row.reference()).isNotBlank());
    }

    @Test
    void aCodeOfTheContractDocumentsProvesItWithStatus400Only() {
        ErrorTable errors = errors(GmoTransfers.corporate().withProvenRefusal("220011"));
        assertThat(execution(errors, said(400, "220011"))).contains(Execution.NOT_EXECUTED);
        assertThat(errors.find(said(400, "220011")).orElseThrow().code()).isEqualTo(ErrorCode.REQUEST_REFUSED);
        assertThat(execution(errors, said(400, "220012"))).contains(Execution.MAY_HAVE_EXECUTED);
        assertThat(execution(errors, said(500, "220011"))).isEmpty();
        assertThat(execution(errors(GmoTransfers.corporate()), said(400, "220011")))
                .contains(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void aCallerWhoDoesNotTrustTheInferenceGetsUnknownForRefusalsThatNameTheirReasons() {
        ProviderAnswer reasons = said(400, "E0").withDetails(List.of(ErrorDetail.of("E1")));
        assertThat(execution(errors(GmoTransfers.corporate()), reasons)).contains(Execution.NOT_EXECUTED);
        assertThat(execution(errors(GmoTransfers.corporate().withoutInferredRefusals()), reasons))
                .contains(Execution.MAY_HAVE_EXECUTED);
        assertThat(execution(
                        errors(GmoTransfers.corporate().withProvenRefusal("E0").withoutInferredRefusals()), reasons))
                .contains(Execution.NOT_EXECUTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "@details", "@code", "", "12345678901", "22 11", "2;2"})
    void aRefusalThatWouldProveTooMuchIsNotTaken(String code) {
        GmoTransfers transfers = GmoTransfers.corporate();
        assertThatThrownBy(() -> transfers.withProvenRefusal(code))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withProvenRefusal");
    }

    private static ProviderAnswer said(int status, String code) {
        return new ProviderAnswer(status, Optional.of(code), Optional.empty(), "");
    }

    private static Optional<Execution> execution(ErrorTable errors, ProviderAnswer answer) {
        return errors.find(answer).map(ErrorTable.Row::execution);
    }

    private static ErrorTable errors(GmoTransfers transfers) {
        ErrorTable errors = profile(transfers)
                .binding(TransferOperations.TRANSFER)
                .orElseThrow()
                .errors()
                .orElseThrow();
        assertThat(profile(transfers)
                        .binding(TransferOperations.CANCEL)
                        .orElseThrow()
                        .errors())
                .map(ErrorTable::rows)
                .contains(errors.rows());
        return errors;
    }

    private static Set<String> scopes(GmoTransfers transfers) {
        return Set.copyOf(profile(transfers).oauth().scopesFor(Set.of(Capability.TRANSFERS)));
    }

    private static Fact fact(ProviderProfile profile, String topic) {
        return profile.facts().stream()
                .filter(fact -> fact.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static ApiRequest request(String tenant) {
        return profile(GmoTransfers.corporate())
                .binding(TransferOperations.TRANSFER)
                .orElseThrow()
                .encoder()
                .encode(Samples.full(), Samples.context(tenant));
    }

    private static ProviderProfile profile(GmoTransfers transfers) {
        return GmoAozora.corporate().at(GmoAozora.PRODUCTION, transfers).profile();
    }
}
