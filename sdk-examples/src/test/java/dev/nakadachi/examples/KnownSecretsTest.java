package dev.nakadachi.examples;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSecretsTest {

    private final KnownSecrets secrets = new KnownSecrets();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=open-sesame-42;",
                "xopen-sesame-42x",
                "b3Blbi1zZXNhbWUtNDI=",
                "6f70656e2d736573616d652d3432",
                "6F70656E2D736573616D652D3432"
            })
    void aSecretIsFoundInEveryForm(String text) {
        secrets.add("a word", Secret.of("open-sesame-42"));

        assertThat(secrets.foundIn(text.getBytes(US_ASCII))).containsExactly("a word");
    }

    @Test
    void whatIsKnownAlreadyCountsOnce() {
        secrets.add("a token", "oken-of-forty-letters");
        secrets.addAll(List.of(Secret.of("token-of-forty-letters"), Secret.of("another-token")));

        assertThat(secrets.size()).isEqualTo(2);
        assertThat(secrets.foundIn("another-token".getBytes(US_ASCII)))
                .containsExactly("a secret that an institution has seen");
    }

    @Test
    void aNumberIsFoundOnlyWhereItStandsByItself() {
        secrets.addNumber("a number", "1234567");

        assertThat(secrets.foundIn("\"accountNumber\":\"1234567\"".getBytes(US_ASCII)))
                .containsExactly("a number");
        assertThat(secrets.foundIn("mac 9a1234567c0".getBytes(US_ASCII))).isEmpty();
    }
}
