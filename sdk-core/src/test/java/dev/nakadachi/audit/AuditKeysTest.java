package dev.nakadachi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.testing.CrowdHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditKeysTest {

    private static final String TEXT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @ParameterizedTest
    @ValueSource(strings = {"AAEC", "not base64!", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gIQ=="})
    void aKeyIs32BytesInBase64(String text) {
        assertThatThrownBy(() -> AuditKeys.of("k1", Secret.of(text)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("32 bytes in Base64")
                .hasMessageNotContaining(text);
    }

    @Test
    void aKeyIdIsUsedOnce() {
        AuditKeys keys = AuditKeys.of("k1", Secret.of(TEXT));

        assertThatThrownBy(() -> keys.withOlder("k1", Secret.of(TEXT))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void itNeverPrints() {
        assertThat(AuditKeys.of("k1", Secret.of(TEXT))).hasToString("AuditKeys[k1, masked]");
        assertThat(AuditKeys.of("k1", Secret.of(TEXT)).secrets().toString()).doesNotContain("AAEC");
    }

    @Test
    void aKeySetSealsWithItsNewestKeyAndVerifiesWithAll() {
        CrowdHost host = new CrowdHost();
        Keyset first = Keyset.generate(host);
        Keyset second = first.rotated(host);

        AuditKeys keys = AuditKeys.of(second);

        assertThat(keys.keyId()).isEqualTo(second.currentKeyId());
        assertThat(keys.find(first.currentKeyId())).isPresent();
        assertThat(keys.find(first.currentKeyId()).orElseThrow().check())
                .isEqualTo(AuditKeys.of(first).sealing().check());
    }

    @Test
    void generatedKeysDiffer() {
        CrowdHost host = new CrowdHost();

        assertThat(AuditKeys.generate(host).sealing().check())
                .isNotEqualTo(AuditKeys.generate(host).sealing().check());
    }
}
