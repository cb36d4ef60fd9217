package dev.nakadachi.sandbox.resolve;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOperations;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.ServiceFacts;
import dev.nakadachi.provider.Source;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.token.TokenCipher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One process at the made-up bank: the whole SDK over a transport of the test, and a resolver. */
final class Node {

    private static final JsonShape TAKEN = JsonShape.of("taken", "number");
    private static final Source MADE_UP = Source.chosen("made up");

    final MortalStore store;
    final Wire wire;
    final Nakadachi nakadachi;
    final Connection<BankClient> connection;
    final TransferResolver resolver;
    final Transfers transfers;

    Node(World world, String name, Runnable atAppend, UnaryOperator<ResolverOptions> options) {
        this(world, name, atAppend, CallOptions.defaults(), options);
    }

    Node(World world, String name, Runnable atAppend, CallOptions calls, UnaryOperator<ResolverOptions> options) {
        this.store = new MortalStore(world.store, atAppend);
        this.wire = new Wire(world.book, store, world.command("no-order", 1));
        this.nakadachi = Nakadachi.builder(world.vault)
                .host(new VirtualHost(world.clock, 1))
                .transport(wire)
                .ledger(TransferLedger.of(store, TokenCipher.jdk(world.keys, world.host), world.keys))
                .audit(AuditTrail.of(world.log, world.pseudonyms))
                .build();
        ClientCredentials credentials = ClientCredentials.of(
                new ClientId("client"), Secret.of("made-up-secret"), ClientAuthentication.CLIENT_SECRET_BASIC);
        this.connection = nakadachi.connect(bank(world), credentials, calls);
        this.transfers = connection
                .onFixedToken(new UserId("user"), Secret.of("made-up-token"))
                .find(Transfers.class)
                .orElseThrow();
        this.resolver = TransferResolver.of(connection, options.apply(ResolverOptions.of(new NodeId(name))));
    }

    /** Submits once; a process that dies meanwhile stays dead. */
    void submit(TransferCommand command, Wire.Fate fate, Duration lag) {
        wire.carries(command, fate, lag);
        try {
            transfers.submit(command);
        } catch (RuntimeException | Killed ended) {
            if (!store.isDead()) {
                throw ended;
            }
        }
    }

    void run() {
        try {
            resolver.run();
        } catch (RuntimeException | Killed ended) {
            if (!store.isDead()) {
                throw ended;
            }
        }
    }

    private static Institution<BankClient> bank(World world) {
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("made-up-bank"),
                        "Made-up Bank",
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC)),
                        ErrorTable.http())
                .credential(CredentialKind.FIXED_TOKEN, MADE_UP)
                .bind(Binding.of(TransferOperations.TRANSFER, (input, context) -> request(input), Node::taken), MADE_UP)
                .build();
        Endpoints endpoints = Endpoints.of(new EnvironmentId("test"))
                .with(EndpointRole.API, URI.create("https://bank.example"))
                .with(EndpointRole.AUTHORIZATION, URI.create("https://bank.example/authorize"))
                .with(EndpointRole.TOKEN, URI.create("https://bank.example/token"));
        return new Institution<BankClient>(profile, endpoints, calls -> new BookBank(calls, world.book))
                .withBudget(new CallBudget(64, 100_000, Duration.ofSeconds(1)))
                .withService(ServiceFacts.unknown().withCommands(world.facts));
    }

    private static ApiRequest request(TransferCommand command) {
        return ApiRequest.post("/pay", command.key().value().getBytes(StandardCharsets.UTF_8));
    }

    private static TransferOutcome taken(ApiAnswer answer) {
        RequestNumber number = answer.json(TAKEN::read).require("number", RequestNumber::new);
        return new TransferOutcome.Accepted(RequestResult.of(number, new RequestState(RequestState.Kind.WAITING, "")));
    }
}
