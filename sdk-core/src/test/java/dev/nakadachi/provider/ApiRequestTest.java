package dev.nakadachi.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {

    private static final URI BASE = URI.create("https://bank.example/v1");

    /** RFC 3986 section 2.1 and 3.3: what divides a path is encoded inside a segment. */
    @Test
    void aPathMayEndWithASlashAndHoldsNoEmptySegment() {
        assertThat(ApiRequest.get("/accounts/").below(BASE)).hasToString("https://bank.example/v1/accounts/");
        assertThat(ApiRequest.get("/").below(BASE)).hasToString("https://bank.example/v1/");
        for (String broken : List.of("", "//", "/accounts//lines", "accounts")) {
            assertThatThrownBy(() -> ApiRequest.get(broken)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aSegmentStaysOneSegment() {
        assertThat(ApiRequest.get("/accounts")
                        .segment("a/b?c#d e%2F")
                        .segment("lines")
                        .below(BASE))
                .hasToString("https://bank.example/v1/accounts/a%2Fb%3Fc%23d%20e%252F/lines");
        assertThat(ApiRequest.get("/accounts").segment("0310-001_7").below(BASE))
                .hasToString("https://bank.example/v1/accounts/0310-001_7");
    }

    /** RFC 3986 section 5.2.4: a dot segment would be another path. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void aSegmentThatMeansAnotherPathIsRefused(String value) {
        ApiRequest accounts = ApiRequest.get("/accounts");
        assertThatThrownBy(() -> accounts.segment(value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("segments that are neither empty nor made of dots");
    }
}
