package dev.nakadachi.provider;

import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.transport.HttpVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How one institution speaks an operation: encoder and decoder, both pure. Immutable and thread-safe.
 *
 * @param <I> the input
 * @param <O> the result
 */
public final class Binding<I, O> {

    /** Stands among the media types for an answer that needs none. */
    private static final String NO_BODY = "";

    private final Operation<I, O> operation;
    private final Encoder<I> encoder;
    private final Decoder<I, O> decoder;
    private final Optional<TokenCarrier> carrier;
    private final Optional<CredentialKind> credential;
    private final Optional<ErrorTable> errors;
    private final AnswerDecoder<List<ErrorDetail>> details;
    private final Set<String> otherMediaTypes;
    private final HttpVersion version;
    private final Function<I, ExecutionDays> days;

    private Binding(
            Operation<I, O> operation,
            Encoder<I> encoder,
            Decoder<I, O> decoder,
            Optional<TokenCarrier> carrier,
            Optional<CredentialKind> credential,
            Optional<ErrorTable> errors,
            AnswerDecoder<List<ErrorDetail>> details,
            Set<String> otherMediaTypes,
            HttpVersion version,
            Function<I, ExecutionDays> days) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.encoder = Objects.requireNonNull(encoder, "encoder");
        this.decoder = Objects.requireNonNull(decoder, "decoder");
        this.carrier = carrier;
        this.credential = credential;
        this.errors = errors;
        this.details = Objects.requireNonNull(details, "details");
        this.otherMediaTypes = otherMediaTypes;
        this.version = Objects.requireNonNull(version, "version");
        this.days = Objects.requireNonNull(days, "days");
    }

    /**
     * A binding that uses the profile's token carrier and credential.
     *
     * @param operation what is bound
     * @param encoder input to request
     * @param decoder answer to result
     * @param <I> the input
     * @param <O> the result
     * @return the binding
     */
    public static <I, O> Binding<I, O> of(Operation<I, O> operation, Encoder<I> encoder, AnswerDecoder<O> decoder) {
        Objects.requireNonNull(decoder, "decoder");
        return of(operation, encoder, (asked, answer) -> decoder.decode(answer));
    }

    /**
     * The same where the answer alone does not say it all: an offset of a page, the account or the number asked for.
     *
     * @param operation what is bound
     * @param encoder input to request
     * @param decoder input and answer to result
     * @param <I> the input
     * @param <O> the result
     * @return the binding
     */
    public static <I, O> Binding<I, O> of(Operation<I, O> operation, Encoder<I> encoder, Decoder<I, O> decoder) {
        return new Binding<>(
                operation,
                encoder,
                decoder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                answer -> List.of(),
                Set.of(),
                HttpVersion.HTTP_1_1,
                input -> ExecutionDays.BUSINESS_DAYS);
    }

    /**
     * The same binding with a token carrier of its own.
     *
     * @param value the carrier
     * @return a copy
     */
    public Binding<I, O> carriedBy(TokenCarrier value) {
        return new Binding<>(
                operation,
                encoder,
                decoder,
                Optional.of(value),
                credential,
                errors,
                details,
                otherMediaTypes,
                version,
                days);
    }

    /**
     * The same binding with a credential of its own.
     *
     * @param value the credential
     * @return a copy
     */
    public Binding<I, O> authorisedBy(CredentialKind value) {
        return new Binding<>(
                operation,
                encoder,
                decoder,
                carrier,
                Optional.of(value),
                errors,
                details,
                otherMediaTypes,
                version,
                days);
    }

    /**
     * The same binding with errors of its own: what a refusal proves may differ from operation to operation. The most
     * specific row of this table and the profile's wins; of two that say as much, that of this one.
     *
     * @param value the table
     * @return a copy
     */
    public Binding<I, O> refusedBy(ErrorTable value) {
        return new Binding<>(
                operation,
                encoder,
                decoder,
                carrier,
                credential,
                Optional.of(value),
                details,
                otherMediaTypes,
                version,
                days);
    }

    /**
     * The same binding with a reader of the single reasons in an error body. A body that it cannot read has none.
     *
     * @param value the reader: pure
     * @return a copy
     */
    public Binding<I, O> detailedBy(AnswerDecoder<List<ErrorDetail>> value) {
        return new Binding<>(
                operation, encoder, decoder, carrier, credential, errors, value, otherMediaTypes, version, days);
    }

    /**
     * Says that a success may also come as a signed text: a JWT, {@code application/jwt}.
     *
     * @return a copy
     */
    public Binding<I, O> answeredBySignedText() {
        return new Binding<>(
                operation,
                encoder,
                decoder,
                carrier,
                credential,
                errors,
                details,
                Set.of("application/jwt"),
                version,
                days);
    }

    /**
     * Says that a success has no body. A body of another kind than JSON, such as a login page, is still no success.
     *
     * @return a copy
     */
    public Binding<I, O> answeredWithoutBody() {
        return new Binding<>(
                operation, encoder, decoder, carrier, credential, errors, details, Set.of(NO_BODY), version, days);
    }

    /**
     * The same binding over HTTP/2, for an institution that says so; {@link ProviderProfile.Builder#bind} wants its
     * source. Of an UNSAFE operation too: a stream that the server turned away unprocessed is then no delivery and may
     * be sent once more, every other end of a stream may have been executed.
     *
     * @return a copy
     */
    public Binding<I, O> overHttp2() {
        return new Binding<>(
                operation,
                encoder,
                decoder,
                carrier,
                credential,
                errors,
                details,
                otherMediaTypes,
                HttpVersion.HTTP_2,
                days);
    }

    /**
     * Says on which days the institution carries out what it is asked for; business days unless said.
     *
     * @param value the days, by the input: pure
     * @return a copy
     */
    public Binding<I, O> carriedOutOn(Function<I, ExecutionDays> value) {
        return new Binding<>(
                operation, encoder, decoder, carrier, credential, errors, details, otherMediaTypes, version, value);
    }

    /**
     * On which days the institution carries an input out.
     *
     * @param input the caller's input
     * @return the days
     */
    public ExecutionDays daysOf(I input) {
        return days.apply(input);
    }

    /**
     * The version of HTTP in which requests go out.
     *
     * @return HTTP/1.1 unless said, for reads too
     */
    public HttpVersion version() {
        return version;
    }

    /**
     * The media types of a success beside JSON.
     *
     * @return in lower case, none unless said
     */
    public Set<String> otherMediaTypes() {
        return otherMediaTypes.contains(NO_BODY) ? Set.of() : otherMediaTypes;
    }

    /**
     * Whether a success may have no body, whatever its media type.
     *
     * @return false unless said
     */
    public boolean mayLackBody() {
        return otherMediaTypes.contains(NO_BODY);
    }

    /**
     * What is bound.
     *
     * @return the operation
     */
    public Operation<I, O> operation() {
        return operation;
    }

    /**
     * Input to request.
     *
     * @return the encoder
     */
    public Encoder<I> encoder() {
        return encoder;
    }

    /**
     * Answer to result.
     *
     * @param asked the input of the call
     * @return the decoder of its answer
     */
    public AnswerDecoder<O> decoder(I asked) {
        return answer -> decoder.decode(asked, answer);
    }

    /**
     * The token carrier.
     *
     * @return empty for the profile's own
     */
    public Optional<TokenCarrier> carrier() {
        return carrier;
    }

    /**
     * The credential.
     *
     * @return empty for the profile's own
     */
    public Optional<CredentialKind> credential() {
        return credential;
    }

    /**
     * The errors of this operation.
     *
     * @return empty where the profile's table says it all
     */
    public Optional<ErrorTable> errors() {
        return errors;
    }

    /**
     * Reads the single reasons in an error body.
     *
     * @return the reader
     */
    public AnswerDecoder<List<ErrorDetail>> details() {
        return details;
    }

    /** The operation, and the version of HTTP where it is not HTTP/1.1: a line of the fact sheet. */
    @Override
    public String toString() {
        return version == HttpVersion.HTTP_1_1 ? operation.toString() : operation + " over " + version;
    }

    /**
     * Input to request: pure; may refuse the input.
     *
     * @param <I> the input
     */
    @FunctionalInterface
    public interface Encoder<I> {

        /**
         * Encodes.
         *
         * @param input the caller's input
         * @param context spec version and kept members
         * @return the request
         */
        ApiRequest encode(I input, EncodeContext context);
    }

    /**
     * Answer to result: pure.
     *
     * @param <I> the input
     * @param <O> the result
     */
    @FunctionalInterface
    public interface Decoder<I, O> {
        /**
         * Decodes.
         *
         * @param asked the caller's input
         * @param answer the answer that CLASSIFY took for a success
         * @return the result
         */
        O decode(I asked, ApiAnswer answer);
    }
}
