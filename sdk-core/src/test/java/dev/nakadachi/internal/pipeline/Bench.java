package dev.nakadachi.internal.pipeline;

import static dev.nakadachi.provider.ExecutionDays.ANY_DAY;
import static dev.nakadachi.provider.ExecutionDays.BUSINESS_DAYS;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.audit.Pseudonym;
import dev.nakadachi.audit.Pseudonyms;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.internal.oauth.AccessToken;
import dev.nakadachi.internal.oauth.GrantTokens;
import dev.nakadachi.internal.oauth.GrantView;
import dev.nakadachi.internal.oauth.ProofKey;
import dev.nakadachi.internal.oauth.ProofSigner;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Effects;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EncodeContext;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.RequestNumbering;
import dev.nakadachi.provider.Source;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.testing.FakeHost;
import dev.nakadachi.testing.MemoryLedgerStore;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.token.TokenCipher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pipeline over a made-up bank, with every outside part in the test's hand. */
final class Bench {

    static final GrantId GRANT = new GrantId("grant-1");
    static final Operation<String, String> GREET =
            Operation.read(new OperationName("greeting.read"), Capability.ACCOUNTS);
    static final Operation<String, String> FETCH =
            Operation.consuming(new OperationName("messages.fetch"), Capability.ACCOUNTS);
    static final Operation<String, String> SCREENED = Operation.<String, String>read(
                    new OperationName("letter.read"), Capability.ACCOUNTS)
            .screenedBy(text -> text.replace("forbidden", "*"));
    static final Operation<String, String> UNBOUND =
            Operation.read(new OperationName("weather.read"), Capability.ACCOUNTS);
    static final IdempotencyKey KEY = new IdempotencyKey("order-4711");

    static final Operation<String, String> LEFT_OPEN =
            Operation.read(new OperationName("almanac.read"), Capability.ACCOUNTS);

    final Operation<String, String> pay =
            Operation.unsafe(new OperationName("payment.submit"), Capability.TRANSFERS, new PayEffects());
    Optional<UnknownOutcome> lastUnknown = Optional.empty();
    Map<String, String> names = Map.of();
    boolean stricter;
    String key = KEY.value();
    List<Intent.Portion> portions = List.of();
    boolean dayHasPassed;
    Optional<InvalidInputException> refusal = Optional.empty();

    final FakeHost host = new FakeHost();
    final ScriptedTransport transport = new ScriptedTransport();
    final LocalStopSwitch stopSwitch = new LocalStopSwitch();
    final MemoryLedgerStore ledger;
    final RecordingSink sink;
    final Tokens tokens = new Tokens();
    final List<String> stages = new ArrayList<>();

    LedgerStore store;
    Keyset keyset;
    CallOptions options = CallOptions.defaults();
    CallListener listener = CallListener.none();
    CallBudget budget = new CallBudget(2, 100, Duration.ofSeconds(1));
    boolean withLedger = true;
    boolean withHolds;
    boolean namesAccount = true;
    Optional<RequestNumbering> numbering = Optional.empty();
    boolean withAudit = true;
    boolean payOverHttp2;
    private String stopAt = "";
    private @Nullable TransferLedger opened;
    private @Nullable LedgerStore openedOver;

    Bench() {
        this(new MemoryLedgerStore(), new RecordingSink(), Keyset.generate(new FakeHost()));
    }

    /** A process over what another one left. */
    Bench(MemoryLedgerStore ledger, RecordingSink sink, Keyset keyset) {
        this.ledger = ledger;
        this.store = ledger;
        this.sink = sink;
        this.keyset = keyset;
        transferLedger();
    }

    Pipeline pipeline() {
        PipelineParts parts = new PipelineParts(
                profile(),
                Endpoints.of(new EnvironmentId("test")).with(EndpointRole.API, URI.create("https://bank.example/v1")),
                tokens,
                Map.of(CredentialKind.CLIENT_CREDENTIALS, Secret.of("planted-client-secret")),
                new BudgetGate(host, budget),
                transport,
                host,
                stopSwitch,
                listener,
                withAudit ? Optional.of(trail()) : Optional.empty(),
                withLedger ? Optional.of(transferLedger()) : Optional.empty(),
                withHolds ? Optional.of(holds()) : Optional.empty(),
                options,
                new ProofSigner(host),
                new ClientId("client-0042"));
        return new Pipeline(parts, this::reached);
    }

    /** Appends a step to the only entry, as another node would. */
    void append(String state) {
        append(state, StepContent.empty());
    }

    void append(String state, StepContent content) {
        LedgerEntry entry = ledger.scanOpen(Optional.empty(), 1).get(0);
        boolean appended = book().append(
                        entry.key(), entry.sequence(), new LedgerState(state), Standing.OPEN, host.now(), content)
                .isPresent();
        if (!appended) {
            throw new AssertionError("somebody else appended");
        }
    }

    private LedgerBook book() {
        return new LedgerBook(transferLedger());
    }

    /** What the newest step of the only entry holds, opened. */
    String openedLast() {
        LedgerEntry entry = ledger.scanOpen(Optional.empty(), 1).get(0);
        byte[] clear = book().content(entry, entry.steps().size() - 1).encode();
        return new String(clear, StandardCharsets.UTF_8);
    }

    /** Compares ledger and log, as every start does. */
    ReconcileFirst holds() {
        return ReconcileFirst.compare(transferLedger(), trail(), host);
    }

    AuditTrail trail() {
        return AuditTrail.of(sink, new FixedPseudonyms());
    }

    /** The ledger over the store of now, opened once. */
    TransferLedger transferLedger() {
        if (opened == null || openedOver != store) {
            opened = TransferLedger.of(store, TokenCipher.jdk(keyset, host), keyset);
            openedOver = store;
        }
        return opened;
    }

    /** Gives a stop order as soon as a call reaches a stage. */
    void stopWhen(String stage) {
        stopAt = stage;
    }

    private void reached(Stage stage) {
        stages.add(stage.name());
        if (stage.name().equals(stopAt)) {
            stopSwitch.stop(StopOrder.everything("told to stop"));
        }
    }

    String greet() {
        return pipeline().call(GREET, "hello", GRANT);
    }

    String pay(String input) {
        return pipeline().call(pay, input, GRANT);
    }

    private ProviderProfile profile() {
        AnswerDecoder<String> word = answer -> answer.json(Bench::readWord);
        ProviderProfile.Builder profile = ProviderProfile.builder(
                        new InstitutionId("made-up"),
                        "Made-up Bank",
                        SpecVersion.parse("1.2.3"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC)),
                        ErrorTable.read(Bench.class, "made-up-errors.csv"))
                .errorShape(new ErrorShape("errorCode", "errorMessage"), Source.chosen("made up"))
                .budget(budget, Source.chosen("made up"))
                .bind(
                        Binding.of(
                                GREET,
                                (input, context) -> ApiRequest.get("/greet").query("word", input),
                                word),
                        Source.chosen("made up"))
                .bind(
                        Binding.of(SCREENED, (input, context) -> ApiRequest.get("/letter"), word),
                        Source.chosen("made up"))
                .leaveOpen(LEFT_OPEN, "MadeUpBank.withAlmanac", Source.chosen("made up"))
                .bind(Binding.of(FETCH, (input, context) -> ApiRequest.get("/fetch"), word), Source.chosen("made up"))
                .bind(
                        payOverHttp2
                                ? Binding.of(pay, this::payRequest, word).overHttp2()
                                : Binding.of(pay, this::payRequest, word)
                                        .carriedOutOn(to -> to.equals("here") ? ANY_DAY : BUSINESS_DAYS),
                        Source.chosen("made up"));
        numbering.ifPresent(wanted -> profile.numbering(wanted, Source.chosen("made up")));
        return profile.build();
    }

    private ApiRequest payRequest(String input, EncodeContext context) {
        Rule.<String>of("pay", "names a day to come", "name another day", to -> !dayHasPassed)
                .check(input);
        refusal.ifPresent(planted -> {
            throw planted;
        });
        return ApiRequest.post("/pay", ("{\"to\":\"" + input + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static String readWord(JsonReader reader) {
        String word = "";
        reader.object();
        while (reader.nextMember()) {
            if (reader.name().equals("word")) {
                word = reader.text();
            } else {
                reader.skip();
            }
        }
        return reader.required("word", word);
    }

    /** Results are words, so that a test reads what the caller got. */
    private final class PayEffects implements Effects<String, String> {

        @Override
        public Intent intent(String input) {
            Intent intent = new Intent(new IdempotencyKey(key), input.getBytes(StandardCharsets.UTF_8));
            return (namesAccount ? intent.ofAccount(new AccountId("account-1")) : intent).paying(portions);
        }

        @Override
        public String recall(Recorded recorded, AnswerDecoder<String> decoder) {
            if (stricter) {
                throw new IllegalArgumentException("cannot read " + recorded.state());
            }
            if (recorded.state().value().equals("COMPLETED")) {
                return "completed " + decoder.decode(recorded.answer().orElseThrow());
            }
            return recorded.answer()
                    .map(answer -> "accepted " + decoder.decode(answer))
                    .orElseGet(
                            () -> "rejected " + recorded.problem().orElseThrow().code());
        }

        @Override
        public Map<String, String> notesOf(String accepted) {
            return names;
        }

        @Override
        public Map<String, String> namesOf(String accepted) {
            return names;
        }

        @Override
        public String unknown(UnknownOutcome evidence) {
            lastUnknown = Optional.of(evidence);
            return "unknown " + evidence.problem().code();
        }
    }

    /** Grants without any authorisation server: every renewal gives the next token. */
    static final class Tokens implements GrantTokens {

        Set<Capability> capabilities = Set.of(Capability.ACCOUNTS, Capability.TRANSFERS);
        int renewals;
        final List<String> told = new ArrayList<>();
        final List<String> given = new ArrayList<>();
        Runnable whenTold = () -> {};
        Runnable whenObtained = () -> {};
        int readings;
        boolean bound;
        Optional<Instant> consentedAt = Optional.empty();
        private final ProofKey key = ProofKey.fresh(new FakeHost());
        Optional<RuntimeException> failure = Optional.empty();
        Optional<RuntimeException> ended = Optional.empty();
        boolean unreadable;

        @Override
        public Optional<GrantView> evenEnded(GrantId grant) {
            return unreadable ? Optional.empty() : Optional.of(known());
        }

        @Override
        public GrantView view(GrantId grant) {
            ended.ifPresent(problem -> {
                throw problem;
            });
            return known();
        }

        private GrantView known() {
            return new GrantView(new UserId("user-1"), new TenantId("tenant-1"), capabilities, Map.of(), consentedAt);
        }

        @Override
        public GrantView viewNow(GrantId grant) {
            readings++;
            return view(grant);
        }

        @Override
        public AccessToken obtain(GrantId grant, Duration within) {
            whenObtained.run();
            failure.ifPresent(problem -> {
                throw problem;
            });
            AccessToken token = token();
            given.add(token.secret().reveal(SecretAccess.explicit()));
            return token;
        }

        @Override
        public AccessToken renew(GrantId grant, AccessToken refused, Duration within) {
            failure.ifPresent(problem -> {
                throw problem;
            });
            renewals++;
            return token();
        }

        @Override
        public void told(GrantId grant, AccessToken used, Problem answer, Duration within) {
            whenTold.run();
            told.add(used.secret().reveal(SecretAccess.explicit()) + " " + answer.code());
        }

        private AccessToken token() {
            AccessToken token = new AccessToken(Secret.of("planted-token-" + renewals), renewals);
            return bound ? token.boundTo(key) : token;
        }
    }

    /** Keeps events, or fails when told to. */
    static final class RecordingSink implements AuditSink {

        final List<AuditEvent> events = new ArrayList<>();
        int commits;
        Optional<RuntimeException> failure = Optional.empty();

        @Override
        public void append(AuditEvent event) {
            failure.ifPresent(problem -> {
                throw problem;
            });
            events.add(event);
        }

        @Override
        public void commit() {
            commits++;
        }

        @Override
        public List<LedgerMark> ledgerMarks() {
            return events.stream()
                    .map(AuditEvent::ledgerMark)
                    .flatMap(Optional::stream)
                    .toList();
        }

        @Override
        public void close() {}

        List<String> kinds() {
            return events.stream().map(event -> event.kind().value()).toList();
        }
    }

    /** Every user is the same one. */
    private static final class FixedPseudonyms implements Pseudonyms {

        @Override
        public Pseudonym of(UserId user) {
            return new Pseudonym("u-00000000000000000000000000000001");
        }

        @Override
        public void forget(UserId user) {}

        @Override
        public void close() {}
    }
}
