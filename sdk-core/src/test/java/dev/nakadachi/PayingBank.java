package dev.nakadachi;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import dev.nakadachi.policy.CallOptions;
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
import dev.nakadachi.secret.Secret;
import dev.nakadachi.spec.SpecVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A made-up bank of one operation, for tests of an instance as a whole. */
final class PayingBank {

    private static final Operation<String, String> PAY =
            Operation.unsafe(new OperationName("payment.submit"), Capability.TRANSFERS, new PayEffects());

    private static final ClientCredentials CREDENTIALS = ClientCredentials.of(
            new ClientId("client"), Secret.of("the client's secret"), ClientAuthentication.CLIENT_SECRET_BASIC);

    private PayingBank() {}

    static Connection<Calls> connect(Nakadachi nakadachi) {
        return nakadachi.connect(institution(), CREDENTIALS);
    }

    static Connection<Calls> connect(Nakadachi nakadachi, CallOptions options) {
        return nakadachi.connect(institution(), CREDENTIALS, options);
    }

    static String pay(Connection<Calls> connection, long yen) {
        return connection
                .onFixedToken(new UserId("user"), Secret.of("token-of-the-portal"))
                .call(PAY, Long.toString(yen));
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

    private static final class PayEffects implements Effects<String, String> {

        @Override
        public Intent intent(String input) {
            Money paid = Money.yen(Long.parseLong(input));
            return new Intent(new IdempotencyKey("order-4711"), input.getBytes(StandardCharsets.UTF_8))
                    .paying(List.of(new Intent.Portion(new PayeeReference("shop"), paid)));
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
