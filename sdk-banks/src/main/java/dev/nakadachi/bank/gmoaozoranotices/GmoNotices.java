package dev.nakadachi.bank.gmoaozoranotices;

import static dev.nakadachi.bank.notice.NoticeOperations.DELIVERY;
import static dev.nakadachi.bank.notice.NoticeOperations.UNSENT;

import dev.nakadachi.bank.dialect.gmo.GmoCodes;
import dev.nakadachi.bank.dialect.gmo.GmoVirtual;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.bank.notice.NoticeFeed;
import dev.nakadachi.bank.notice.NoticeProof;
import dev.nakadachi.bank.notice.NoticeReceiver;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.CredentialKind;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.Institution;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.provider.TokenCarrier;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.spec.SpecVersion;
import dev.nakadachi.transport.HeaderName;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * GMO Aozora Net Bank, notices of deposits (WebHook): the fact sheet, and the options where sources conflict. Immutable
 * and thread-safe; {@code with} methods return a copy. Sources: {@code docs/providers.md}.
 */
public final class GmoNotices {

    private static final Source G1 = Source.official("G1 gmo-aozora-api-go @60d39f3, Swagger 1.1.10 for webhooks");
    private static final Source G8 = Source.integrator("G8, notes on spec v1.8.0");
    private static final HeaderName SIGNATURE = new HeaderName("x-webhook-signature");

    private static final Rule<Duration> WINDOW = Rule.of(
            "GmoNotices.window",
            "is longer than nothing",
            "say how old a notice may be; the bank tries for an hour, and longer after a stop",
            window -> !window.isNegative() && !window.isZero());

    /** The contract environment [O: G1]. */
    public static final Endpoints DEVELOPMENT =
            below(new EnvironmentId("development"), URI.create("https://stg-api.gmo-aozora.com/ganb/api"));

    /** The real bank [O: G1]. */
    public static final Endpoints PRODUCTION =
            below(new EnvironmentId("production"), URI.create("https://api.gmo-aozora.com/ganb/api"));

    private final TokenCarrier carrier;
    private final Duration window;
    private final ErrorTable errors;

    private GmoNotices(TokenCarrier carrier, Duration window, ErrorTable errors) {
        this.carrier = Objects.requireNonNull(carrier, "carrier");
        this.window = window;
        this.errors = errors;
    }

    /**
     * The product with its defaults: {@code Authorization} with the scheme {@code Basic}, and notices of up to 7 days.
     *
     * @return the start of a chain of {@code with}
     */
    public static GmoNotices corporate() {
        return new GmoNotices(
                TokenCarrier.basic(), Duration.ofDays(7), ErrorTable.read(GmoNotices.class, "errors.csv"));
    }

    /**
     * {@code Authorization} with the bare Base64: the documents do not say whether {@code Basic} stands before it [?].
     *
     * @return a copy
     */
    public GmoNotices withBareAuthorization() {
        return new GmoNotices(TokenCarrier.header(new HeaderName("authorization")), window, errors);
    }

    /**
     * Another age up to which a notice is taken. The bank stamps a notice when it makes it, tries for an hour, and
     * sends what is left when delivery is resumed [O: G1, I: G8]: a short window refuses late money.
     *
     * @param value how old a notice may be, longer than nothing
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when no notice could be as young
     */
    public GmoNotices withWindow(Duration value) {
        return new GmoNotices(carrier, WINDOW.check(value), errors);
    }

    /**
     * Only this code ends the unsent list. The bank publishes the shape of its 404, with a code, and not which code it
     * is [O: G1]; so any code does unless said, and a gateway may have one of its own for a path that is wrong.
     *
     * @param code the {@code errorCode} that your contract documents name
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it cannot be a code
     */
    public GmoNotices withEndCode(String code) {
        return withUnsent("@code", ErrorCode.REQUEST_REFUSED).withUnsent(GmoCodes.errorCode(code), ErrorCode.NOT_FOUND);
    }

    /**
     * Any 404 ends the unsent list, for a bank that answers without the code that it publishes. A wrong address looks
     * like an empty list then, for ever: check that a notice arrives before you rely on it.
     *
     * @return a copy
     */
    public GmoNotices withEndWithoutCode() {
        return withUnsent("*", ErrorCode.NOT_FOUND);
    }

    private GmoNotices withUnsent(String code, ErrorCode meaning) {
        var row = new ErrorTable.Row(code, "404", meaning, Execution.MAY_HAVE_EXECUTED, "declared by the caller");
        return new GmoNotices(carrier, window, errors.with(row));
    }

    /**
     * The address of an environment below one base. PHP and Node READMEs of the bank write {@code webhook} [?]: put
     * that address in with {@link Endpoints#with}. A wrong path is told as an error unless its 404 has a code.
     *
     * @param environment its name
     * @param base what stands before {@code /webhooks/v1}
     * @return the endpoints
     */
    public static Endpoints below(EnvironmentId environment, URI base) {
        return Endpoints.of(environment)
                .with(EndpointRole.API, URI.create(base + "/webhooks/v1"))
                .with(EndpointRole.TOKEN, URI.create(base + "/auth/v1/token"));
    }

    /**
     * The bank in an environment, for the delivery of notices and those that were not delivered.
     *
     * <p>Not published, and so not assumed: whether a second request for the same state is refused, when a start takes
     * effect, in which order it delivers what waited, what the unsent list answers while delivery runs, and a call that
     * tells the state. So a request for a state is never repeated by the SDK: a lost answer is unknown, and the caller
     * asks for the state again under another key.
     *
     * @param endpoints as above
     * @return what a client connects to, by {@link dev.nakadachi.Connection#onClientCredentials}
     */
    public Institution<NoticeFeed> at(Endpoints endpoints) {
        ProviderProfile profile = ProviderProfile.builder(
                        new InstitutionId("gmo-aozora-notices"),
                        "GMOあおぞらネット銀行",
                        SpecVersion.parse("1.1.10"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC)),
                        errors)
                .carrier(carrier, carrier.equals(TokenCarrier.basic()) ? Source.uncertain("G1, G2") : G1)
                .credential(CredentialKind.CLIENT_CREDENTIALS, G1)
                .errorShape(new ErrorShape("errorCode", "errorMessage"), G1)
                .budget(new CallBudget(1, 1, Duration.ofSeconds(1)), G8)
                .bind(
                        Binding.of(
                                UNSENT,
                                (query, context) -> ApiRequest.get("/unsentlist/va-deposit-transaction"),
                                GmoVirtual::unsent),
                        G1)
                .bind(
                        Binding.of(DELIVERY, Mapping::delivery, Mapping::delivered)
                                .answeredWithoutBody(),
                        G1)
                .fact("control of delivery", "starts or stops va-deposit-transaction; answered without a body", G1)
                .fact("asking for the state of delivery", "no such call is published", Source.unknown())
                .fact("unsent list", "while delivery is stopped; 500 a call, delivered once fetched; until 404", G1)
                .fact(
                        "end of the unsent list",
                        "404 in the shape of an error; which errorCode: not public, an option",
                        G1)
                .fact(
                        "404 without errorCode",
                        "an error after the list was read, not the end",
                        Source.chosen("a path may be wrong"))
                .fact("account and line of a notice", "objects; lists of one in an example: both are read", G1)
                .fact(
                        "path of notices",
                        "/webhooks/v1; READMEs also /webhook/v1",
                        Source.uncertain("G1 against G3, G6"))
                .fact("proof of a notice", SIGNATURE + ": Base64 of HMAC-SHA256, client secret; or Basic; or both", G8)
                .fact("repeated notices", "by messageId; only 200 counts, tried for an hour", G8)
                .fact("time of a notice", "when the event was made, not when it is sent", G1)
                .build();
        return new Institution<>(profile, endpoints, NoticeFeed::over);
    }

    /**
     * What shows that a notice comes from the bank, by its signature [I: G8].
     *
     * @param clientSecret the client's own secret, with which the bank signs
     * @return the proof; add {@link NoticeProof#basic} where the receiver gave the bank a password
     */
    public static NoticeProof signature(Secret clientSecret) {
        return NoticeProof.hmac(SIGNATURE, clientSecret);
    }

    /**
     * Receives notices.
     *
     * @param proof as above
     * @param sink where deposits are kept
     * @param host says what time it is
     * @return a receiver
     */
    public NoticeReceiver receiver(NoticeProof proof, DepositSink sink, Host host) {
        return new NoticeReceiver(proof, GmoVirtual::news, window, sink, host);
    }
}
