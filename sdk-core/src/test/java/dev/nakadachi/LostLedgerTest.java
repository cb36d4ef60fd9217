package dev.nakadachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.testing.Directories;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payment is made once, also by an application that was given other keys or whose ledger directory went away. */
class LostLedgerTest {

    private static final Operation<String, String> PAY =
            Operation.unsafe(new OperationName("payment.submit"), Capability.TRANSFERS, new PayEffects());

    private final Keyset keys = Keyset.generate();
    private final ScriptedTransport bank = new ScriptedTransport();

    @TempDir
    private Path directory;

    @Test
    void withAnotherKeySetNothingLeaves() {
        pay(keys);
        Keyset wrong = Keyset.generate();
        bank.answers(201, "{}");

        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> pay(wrong));
        assertThat(bank.sent()).hasSize(1);
    }

    @Test
    void withARotatedKeySetThePaymentIsKnown() {
        pay(keys);
        assertThat(pay(keys.rotated(Host.system()))).isEqualTo("accepted");
        assertThat(bank.sent()).hasSize(1);
    }

    @Test
    void whenTheDirectoryIsRemovedMeanwhileNothingLeaves() throws IOException {
        try (Nakadachi nakadachi = open(keys)) {
            bank.answers(201, "{}").answers(201, "{}");
            assertThat(pay(nakadachi)).isEqualTo("accepted");
            Directories.remove(ledger());
            assertRefused(ErrorCode.STORE_FAILED, () -> pay(nakadachi));
            Files.createDirectory(ledger());
            assertRefused(ErrorCode.STORE_FAILED, () -> pay(nakadachi));
        }
        assertThat(bank.sent()).hasSize(1);
    }

    private String pay(Keyset keyset) {
        try (Nakadachi nakadachi = open(keyset)) {
            bank.answers(201, "{}");
            return pay(nakadachi);
        }
    }

    private static String pay(Nakadachi nakadachi) {
        return nakadachi
                .connect(
                        institution(),
                        ClientCredentials.of(
                                new ClientId("client"),
                                Secret.of("the client's secret"),
                                ClientAuthentication.CLIENT_SECRET_BASIC))
                .onFixedToken(new UserId("user"), Secret.of("token-of-the-portal"))
                .call(PAY, "100");
    }

    private Nakadachi open(Keyset keyset) {
        return Nakadachi.builder(TokenVault.encryptedFile(directory.resolve("tokens"), keys))
                .ledger(TransferLedger.encryptedFile(ledger(), keyset))
                .audit(AuditTrail.file(directory.resolve("log"), directory.resolve("heads"), keys))
                .transport(bank)
                .build();
    }

    private Path ledger() {
        return directory.resolve("ledger");
    }

    private static Institution<Calls> institution() {
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("some-bank"),
                        "Some Bank",
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC)),
                        ErrorTable.http())
                .credential(CredentialKind.FIXED_TOKEN, Source.chosen("made up"))
                .bind(
                        Binding.of(
                                PAY,
                                (input, context) -> ApiRequest.post("/pay", input.getBytes(StandardCharsets.UTF_8)),
                                answer -> "accepted"),
                        Source.chosen("made up"))
                .build();
        Endpoints endpoints = Endpoints.of(new EnvironmentId("test"))
                .with(EndpointRole.API, URI.create("https://bank.example"))
                .with(EndpointRole.AUTHORIZATION, URI.create("https://bank.example/authorize"))
                .with(EndpointRole.TOKEN, URI.create("https://bank.example/token"));
        return new Institution<>(profile, endpoints, calls -> calls);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static final class PayEffects implements Effects<String, String> {

        @Override
        public Intent intent(String input) {
            return new Intent(new IdempotencyKey("order-4711"), input.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String recall(Recorded recorded, AnswerDecoder<String> decoder) {
            return decoder.decode(recorded.answer().orElseThrow());
        }

        @Override
        public String unknown(UnknownOutcome evidence) {
            return "unknown " + evidence.problem().code();
        }
    }
}
