package dev.nakadachi;

import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.GrantListener;
import dev.nakadachi.consent.PartnerNotice;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.internal.jvm.JvmGuard;
import dev.nakadachi.internal.oauth.Discovery;
import dev.nakadachi.internal.oauth.RedirectRegister;
import dev.nakadachi.internal.pipeline.HandOver;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.MetadataPlace;
import dev.nakadachi.provider.ServerMetadata;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.safeguard.StopSwitch;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.TransportOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The go-between (仲立ち): one per process, from which connections to institutions are made. Without a ledger and an
 * execution log every operation that may move money is refused. Thread-safe.
 *
 * <p>Close it before the process ends. Closing refuses new token calls, waits up to 30 seconds for those of a
 * connection that are under way, because a refresh token may be good for one use, and then closes transport, log,
 * ledger and vault.
 */
public final class Nakadachi implements AutoCloseable {

    private final Shared shared;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Nakadachi(Shared shared) {
        this.shared = shared;
    }

    /**
     * Starts with what has no default.
     *
     * @param vault where tokens are kept
     * @return a builder
     */
    public static Builder builder(TokenVault vault) {
        return new Builder(vault);
    }

    /**
     * Connects to an institution. Sends nothing.
     *
     * @param institution what is connected to, in which environment
     * @param credentials what the institution gave to the caller's client
     * @param <C> the client that the institution can serve
     * @return a connection
     */
    public <C> Connection<C> connect(Institution<C> institution, ClientCredentials credentials) {
        return connect(institution, credentials, shared.options());
    }

    /**
     * Connects to an institution with call options of its own, which replace those of {@link Builder#options} whole but
     * for one: where they set no {@link CallOptions#withPayments}, the payment safeguards of the builder hold. So a
     * limit is never lost to another deadline; to ask less of one connection, give it safeguards that ask less. Sends
     * nothing.
     *
     * @param institution what is connected to, in which environment
     * @param credentials what the institution gave to the caller's client
     * @param options deadline, size limit, attempts, spec version, tokens, and where they are set payment safeguards
     * @param <C> the client that the institution can serve
     * @return a connection
     */
    public <C> Connection<C> connect(Institution<C> institution, ClientCredentials credentials, CallOptions options) {
        if (closed.get()) {
            throw Problem.of(ErrorCode.CLOSED, "this instance was closed").toException();
        }
        return new Connection<>(institution, credentials, guarded(options), shared);
    }

    private CallOptions guarded(CallOptions own) {
        return own.payments().isPresent()
                ? own
                : shared.options().payments().map(own::withPayments).orElse(own);
    }

    /**
     * Reads what an authorisation server publishes about itself, by one GET without any credential: to make a profile
     * from or to check one against. A document of another issuer, a redirect, an address that is not safe, a member
     * that is there twice and anything that is no JSON object are refused; there is no second place that is tried. It
     * goes the way of every OAuth call: stop orders hold, the listener is told, and it takes at most the time of a
     * token call.
     *
     * @param institution whose server that is, as its profile is or will be named
     * @param issuer the issuer identifier, as the institution names it
     * @param place where it publishes
     * @return its metadata
     * @throws dev.nakadachi.error.InvalidInputException when that is no issuer identifier
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.stopped} when a stop order is in force
     * @throws dev.nakadachi.error.InstitutionException with {@code institution.answer-malformed},
     *     {@code institution.redirected} or {@code institution.answer-too-large} for a document that must not be used
     * @throws dev.nakadachi.error.TryLaterException when it cannot be had now
     */
    public ServerMetadata discover(InstitutionId institution, URI issuer, MetadataPlace place) {
        if (closed.get()) {
            throw Problem.of(ErrorCode.CLOSED, "this instance was closed").toException();
        }
        return new Discovery(shared.chain(institution)).read(issuer, place);
    }

    /**
     * The accounts that commands may not leave from, because the ledger may have lost commands.
     *
     * @return reads and releases
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.ledger-missing} or
     *     {@code local.audit-missing} when none is configured
     */
    public ReconcileFirst reconcileFirst() {
        ErrorCode missing = shared.ledger().isEmpty() ? ErrorCode.LEDGER_MISSING : ErrorCode.AUDIT_MISSING;
        return shared.holds()
                .orElseThrow(() -> Problem.of(missing, "holds stand in the ledger, and the log is told of them")
                        .toException());
    }

    /**
     * Commands that reach an institution by another way than a call, such as files that a person hands over; recorded
     * in the ledger of calls. They are asked the payment safeguards of {@link Builder#options}, or those of
     * {@link OutsideCommands#withPayments}; safeguards that were set where one connects hold for calls alone.
     *
     * @param institution who gets them: where calls reach it too, by the name that its profile has
     * @param environment in which environment, such as {@code production}
     * @param tenant the caller's tenant, which with environment and key makes a command unique
     * @param user for whom, and by whose word they are recorded
     * @return records and hands over; sends nothing
     * @throws dev.nakadachi.error.RefusedLocallyException with {@code local.ledger-missing} or
     *     {@code local.audit-missing} when none is configured, with {@code local.closed} after {@link #close}
     */
    public OutsideCommands outsideCommands(
            InstitutionId institution, EnvironmentId environment, TenantId tenant, UserId user) {
        if (closed.get()) {
            throw Problem.of(ErrorCode.CLOSED, "this instance was closed").toException();
        }
        ReconcileFirst holds = reconcileFirst();
        HandOver.Parts parts = new HandOver.Parts(
                shared.ledger().orElseThrow(),
                shared.audit().orElseThrow(),
                holds,
                shared.stopSwitch(),
                shared.options().payments(),
                Objects.requireNonNull(environment, "environment"),
                shared.host());
        return new OutsideCommands(parts, institution, tenant, user);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        parts.push(shared.vault());
        shared.ledger().ifPresent(parts::push);
        shared.audit().ifPresent(parts::push);
        parts.push(shared.transport());
        parts.push(shared.closers());
        Closing.all(parts);
    }

    @Override
    public String toString() {
        return "Nakadachi[ledger " + shared.ledger().isPresent() + ", execution log "
                + shared.audit().isPresent() + "]";
    }

    /** Collects what Nakadachi is made of. Not thread-safe. */
    public static final class Builder {

        private final TokenVault vault;
        private Host host = Host.system();
        private StopSwitch stopSwitch = new LocalStopSwitch();
        private CallListener listener = CallListener.none();
        private GrantListener grantListener = GrantListener.none();
        private @Nullable PartnerNotice partner;
        private CallOptions options = CallOptions.defaults();
        private TransportOptions transportOptions = TransportOptions.standard();
        private @Nullable Transport transport;
        private @Nullable AuditTrail audit;
        private @Nullable TransferLedger ledger;

        private Builder(TokenVault vault) {
            this.vault = Objects.requireNonNull(vault, "vault");
        }

        /**
         * The transfer ledger (振込台帳); without one nothing that may move money is sent.
         *
         * @param value the ledger, closed with this instance
         * @return this
         */
        public Builder ledger(TransferLedger value) {
            ledger = value;
            return this;
        }

        /**
         * The API execution log (API 実行ログ); without one nothing that may move money is sent.
         *
         * @param value the log, closed with this instance
         * @return this
         */
        public Builder audit(AuditTrail value) {
            audit = value;
            return this;
        }

        /**
         * The stop switch; one of this process unless said.
         *
         * @param value the switch
         * @return this
         */
        public Builder stopSwitch(StopSwitch value) {
            stopSwitch = value;
            return this;
        }

        /**
         * Who watches attempts; nobody unless said.
         *
         * @param value the listener
         * @return this
         */
        public Builder listener(CallListener value) {
            listener = value;
            return this;
        }

        /**
         * Is told when a grant begins, changes its state or ends.
         *
         * @param value the listener
         * @return this builder
         */
        public Builder grantListener(GrantListener value) {
            grantListener = value;
            return this;
        }

        /**
         * Says who you are to every user who is asked for a consent.
         *
         * @param value what {@code ConsentStart.notice()} shows of you
         * @return this builder
         */
        public Builder partner(PartnerNotice value) {
            partner = value;
            return this;
        }

        /**
         * The defaults of all calls. Their payment safeguards ({@link CallOptions#withPayments}) hold for every
         * connection that sets none of its own, and for {@link Nakadachi#outsideCommands}.
         *
         * @param value the options
         * @return this
         */
        public Builder options(CallOptions value) {
            options = value;
            return this;
        }

        /**
         * How the shipped transport reaches the institutions: proxy, trust anchors, loopback.
         *
         * @param value the options
         * @return this
         */
        public Builder transport(TransportOptions value) {
            transportOptions = value;
            return this;
        }

        /**
         * A transport of the caller's own.
         *
         * @param value the transport, closed with this instance
         * @return this
         */
        public Builder transport(Transport value) {
            transport = value;
            return this;
        }

        /**
         * Time, chance and waiting; those of the system unless said.
         *
         * @param value the host
         * @return this
         */
        public Builder host(Host value) {
            host = value;
            return this;
        }

        /**
         * Opens Nakadachi.
         *
         * <p>Compares the ledger with the execution log first: where the ledger may have lost commands, every account
         * is held from here on; see {@link Nakadachi#reconcileFirst}.
         *
         * @return a new instance
         * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when the JVM was started with a
         *     property that the SDK does not run with
         * @throws dev.nakadachi.error.StoreException when ledger and log cannot be compared
         */
        public Nakadachi build() {
            JvmGuard.ofThisJvm().checkStart();
            Optional<ReconcileFirst> holds = ledger == null || audit == null
                    ? Optional.empty()
                    : Optional.of(ReconcileFirst.compare(ledger, audit, host));
            Transport out = transport == null ? JdkTransport.open(transportOptions, host) : transport;
            return new Nakadachi(new Shared(
                    vault,
                    out,
                    host,
                    stopSwitch,
                    listener,
                    grantListener,
                    Optional.ofNullable(partner),
                    options,
                    new Budgets(host),
                    new Closers(),
                    new RedirectRegister(),
                    Optional.ofNullable(audit),
                    Optional.ofNullable(ledger),
                    holds));
        }
    }
}
