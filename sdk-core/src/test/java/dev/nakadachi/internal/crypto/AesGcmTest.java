package dev.nakadachi.internal.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.host.Host;
import java.lang.reflect.Proxy;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AesGcmTest {

    /**
     * McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B, test case 14: key, nonce, text all zero.
     */
    private static final String CASE_14 =
            "000000000000000000000000" + "cea7403d4d606b6e074ec5d3baf39d18" + "d0d1c8a799996bf0265b98b5d48ab919";

    private static final byte[] NONE = {};

    @Test
    void theJdkSealsAsThePublishedVectorSays() throws GeneralSecurityException {
        AeadKey zero = new JdkAesGcm(new byte[32], zeroHost());

        assertThat(HexFormat.of().formatHex(zero.seal(new byte[16], NONE))).isEqualTo(CASE_14);
    }

    @Test
    void bothOpenThePublishedVector() throws GeneralSecurityException {
        byte[] sealed = HexFormat.of().parseHex(CASE_14);

        assertThat(new JdkAesGcm(new byte[32], Host.system()).open(sealed, NONE))
                .isEqualTo(new byte[16]);
        assertThat(TinkAesGcm.of(new byte[32]).open(sealed, NONE)).isEqualTo(new byte[16]);
    }

    @Test
    void eachOpensWhatTheOtherSealed() throws GeneralSecurityException {
        byte[] key = new byte[32];
        Host.system().nextBytes(key);
        byte[] plain = "clear".getBytes(US_ASCII);
        byte[] owner = "owner".getBytes(US_ASCII);
        AeadKey jdk = new JdkAesGcm(key, Host.system());
        AeadKey tink = TinkAesGcm.of(key);

        assertThat(tink.open(jdk.seal(plain, owner), owner)).isEqualTo(plain);
        assertThat(jdk.open(tink.seal(plain, owner), owner)).isEqualTo(plain);
    }

    @Test
    void aCipherThatFailedDoesNotSpoilTheNextUse() throws GeneralSecurityException {
        AeadKey jdk = new JdkAesGcm(new byte[32], Host.system());
        byte[] sealed = jdk.seal(new byte[5], NONE);

        assertThatThrownBy(() -> jdk.open(sealed, new byte[1])).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> jdk.open(new byte[27], NONE)).isInstanceOf(GeneralSecurityException.class);

        assertThat(jdk.open(sealed, NONE)).isEqualTo(new byte[5]);
    }

    /** Leaves every array as it is. */
    private static Host zeroHost() {
        return (Host) Proxy.newProxyInstance(
                Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> null);
    }
}
