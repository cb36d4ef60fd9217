import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.EntryAddress;
import dev.nakadachi.token.EntryOwner;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import dev.nakadachi.token.TokenVault;
import java.nio.file.Path;
import java.util.Arrays;

/** A user's application: puts an entry into a vault, takes it out again and says in one line how that went. */
public final class VaultConsumer {

    private VaultConsumer() {}

    /** Arguments: cipher ({@code tink} or {@code jdk}) and an empty directory. */
    public static void main(String[] arguments) {
        try {
            System.out.println(roundTrip(arguments[0], Path.of(arguments[1])) ? "ROUND TRIP" : "OTHER BYTES");
        } catch (InvalidInputException refused) {
            System.out.println("REFUSED " + refused.getMessage());
        }
    }

    private static boolean roundTrip(String cipher, Path directory) {
        Keyset keyset = Keyset.generate();
        EntryAddress address = EntryOwner.ofClient(
                        new EnvironmentId("sandbox"),
                        new InstitutionId("some-bank"),
                        new ClientId("client"),
                        new TenantId("tenant"))
                .entry("grant");
        byte[] content = {1, 2, 3};
        try (TokenVault vault = cipher.equals("tink")
                ? TokenVault.encryptedFile(directory, keyset)
                : TokenVault.of(TokenStore.directory(directory, Host.system()), TokenCipher.jdk(keyset), keyset)) {
            vault.compareAndSet(address, 0, content);
            return Arrays.equals(
                    content,
                    vault.read(address)
                            .orElseThrow()
                            .content(SecretAccess.explicit())
                            .orElseThrow());
        }
    }
}
