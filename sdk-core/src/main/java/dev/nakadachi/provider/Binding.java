package dev.nakadachi.provider;

import dev.nakadachi.operation.AnswerDecoder;
import dev.nakadachi.operation.Operation;
import java.util.Objects;
import java.util.Optional;

/**
 * How one institution speaks an operation: encoder and decoder, both pure. Immutable and thread-safe.
 *
 * @param <I> the input
 * @param <O> the result
 */
public final class Binding<I, O> {

    private final Operation<I, O> operation;
    private final Encoder<I> encoder;
    private final AnswerDecoder<O> decoder;
    private final Optional<TokenCarrier> carrier;
    private final Optional<CredentialKind> credential;

    private Binding(
            Operation<I, O> operation,
            Encoder<I> encoder,
            AnswerDecoder<O> decoder,
            Optional<TokenCarrier> carrier,
            Optional<CredentialKind> credential) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.encoder = Objects.requireNonNull(encoder, "encoder");
        this.decoder = Objects.requireNonNull(decoder, "decoder");
        this.carrier = carrier;
        this.credential = credential;
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
        return new Binding<>(operation, encoder, decoder, Optional.empty(), Optional.empty());
    }

    /**
     * The same binding with a token carrier of its own.
     *
     * @param value the carrier
     * @return a copy
     */
    public Binding<I, O> carriedBy(TokenCarrier value) {
        return new Binding<>(operation, encoder, decoder, Optional.of(value), credential);
    }

    /**
     * The same binding with a credential of its own.
     *
     * @param value the credential
     * @return a copy
     */
    public Binding<I, O> authorisedBy(CredentialKind value) {
        return new Binding<>(operation, encoder, decoder, carrier, Optional.of(value));
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
     * @return the decoder
     */
    public AnswerDecoder<O> decoder() {
        return decoder;
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
}
