package dev.nakadachi.examples;

import com.google.crypto.tink.Aead;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.secret.MasterKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * The master key of your key management service, over any Tink {@code Aead}: those of Tink's extensions for AWS KMS,
 * Google Cloud KMS and HashiCorp Vault send bytes to the service and get them back, the key itself stays there. Copy
 * this class; the SDK's own interface knows no Tink. A key set is under 64 KiB, and a service that takes less (AWS KMS:
 * 4 KiB) holds some 50 generations.
 *
 * <p>Tink's extensions throw one exception for a refusal and for a service that is away. Its cause tells them apart:
 * what failed on the network must not be read as a wrong key.
 */
public final class KmsMasterKey implements MasterKey {

    private final String id;
    private final Aead remote;

    /**
     * A key of the service.
     *
     * @param id its address, such as {@code aws-kms://arn:aws:kms:ap-northeast-1:…}; stands readable beside the key set
     * @param remote the service, as Tink's {@code KmsClient.getAead} gives it
     */
    public KmsMasterKey(String id, Aead remote) {
        this.id = id;
        this.remote = remote;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(byte[] clear, byte[] associatedData) {
        try {
            return remote.encrypt(clear, associatedData);
        } catch (GeneralSecurityException failed) {
            throw away(failed);
        }
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped, byte[] associatedData) {
        try {
            return Optional.of(remote.decrypt(wrapped, associatedData));
        } catch (GeneralSecurityException failed) {
            if (failed.getCause() instanceof IOException) {
                throw away(failed);
            }
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }

    private static NakadachiException away(GeneralSecurityException cause) {
        return Problem.of(
                        ErrorCode.STORE_FAILED,
                        "the key management service cannot be asked; try again, and look at"
                                + " its status page and at your access rights")
                .toException(cause);
    }
}
