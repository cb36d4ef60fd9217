package dev.nakadachi.examples;

import com.google.crypto.tink.Aead;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.secret.MasterKey;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The master key of your key management service, over any Tink {@code Aead}: those of Tink's extensions for AWS KMS,
 * Google Cloud KMS and HashiCorp Vault send bytes to the service and get them back, the key itself stays there. Copy
 * this class; the SDK's own interface knows no Tink. A key set is under 64 KiB, and a service that takes less (AWS KMS:
 * 4 KiB) holds some 50 generations.
 *
 * <p>Tink's extensions throw one exception for all that can go wrong, and its cause differs from service to service. So
 * you say which failures prove a wrong key or changed bytes; all others, unknown ones too, mean that the service cannot
 * be asked now. The other way round an outage would read as a damaged key set, and somebody would restore an old one.
 */
public final class KmsMasterKey implements MasterKey {

    private final String id;
    private final Aead remote;
    private final Predicate<GeneralSecurityException> refusal;

    /**
     * A key of the service.
     *
     * @param id its address, such as {@code aws-kms://arn:aws:kms:ap-northeast-1:…}; stands readable beside the key set
     * @param remote the service, as Tink's {@code KmsClient.getAead} gives it
     * @param refusal true only for what the service throws when it was asked and the key is another or the bytes were
     *     changed. AWS KMS documents {@code InvalidCiphertextException} and {@code IncorrectKeyException} for that;
     *     throttling, missing rights, a disabled key and its own faults are no refusal
     */
    public KmsMasterKey(String id, Aead remote, Predicate<GeneralSecurityException> refusal) {
        this.id = id;
        this.remote = remote;
        this.refusal = refusal;
    }

    /**
     * Refusals known by the exceptions of the service's own client, anywhere below the one of Tink.
     *
     * @param classNames simple names, as the service documents them for decryption
     * @return a predicate for the constructor
     */
    public static Predicate<GeneralSecurityException> refusedBy(String... classNames) {
        Set<String> names = Set.of(classNames);
        return failed -> Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> names.contains(cause.getClass().getSimpleName()));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(byte[] clear, byte[] associatedData) {
        try {
            return remote.encrypt(clear, associatedData);
        } catch (GeneralSecurityException | RuntimeException failed) {
            throw away(failed);
        }
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped, byte[] associatedData) {
        try {
            return Optional.of(remote.decrypt(wrapped, associatedData));
        } catch (GeneralSecurityException failed) {
            if (refusal.test(failed)) {
                return Optional.empty();
            }
            throw away(failed);
        } catch (RuntimeException failed) { // clients of services throw such ones when there is no network
            throw away(failed);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }

    private static NakadachiException away(Exception cause) {
        return Problem.of(
                        ErrorCode.STORE_FAILED,
                        "the key management service cannot be asked; try again, and look at"
                                + " its status page and at your access rights")
                .toException(cause);
    }
}
