package dev.nakadachi.checks.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.langtag.LangTag;
import dev.nakadachi.Nakadachi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.minidev.asm.BeansAccess;
import net.minidev.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Our Nimbus, and the older one that an application with Spring Security 6 brings before ours. */
class NimbusIT {

    private static Consumer application;
    private static int worked;

    @TempDir
    private Path directory;

    @BeforeAll
    static void compile() throws IOException {
        application = Consumer.compile(
                Path.of("consumers", "consent", "ConsentConsumer.java"),
                Path.of("target", "compat", "consent"),
                List.of(
                        Consumer.homeOf(Nakadachi.class),
                        Consumer.homeOf(LoggerFactory.class),
                        Consumer.homeOf(JsonFactory.class),
                        Consumer.homeOf(JSONObject.class),
                        Consumer.homeOf(BeansAccess.class),
                        Consumer.homeOf(ContentType.class),
                        Consumer.homeOf(LangTag.class)));
    }

    @AfterAll
    static void printFigure() {
        System.out.println("NIMBUS PAIRS: " + worked + " of 4 consent, refresh and revoke");
    }

    @ParameterizedTest
    @CsvSource({
        "11.38.2, 10.9.1, CLIENT_SECRET_BASIC",
        "11.38.2, 10.9.1, CLIENT_SECRET_POST",
        "9.43.6, 9.37.3, CLIENT_SECRET_BASIC",
        "9.43.6, 9.37.3, CLIENT_SECRET_POST"
    })
    void consentRefreshAndRevocationWork(String sdk, String jose, String method)
            throws IOException, InterruptedException {
        List<Path> pair = List.of(Consumer.jar("oauth2-oidc-sdk", sdk), Consumer.jar("nimbus-jose-jwt", jose));

        String said = application.run(pair, method, directory.toString());

        assertThat(said.strip()).isEqualTo("GREETED, revoked-at-institution, /token/hello/token/hello/revoke");
        worked++;
    }
}
