package dev.nakadachi.store.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.host.Host;
import dev.nakadachi.store.jdbc.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.JdbcOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * The race of {@link RefreshRaceTest} with the stack that most Java applications use, through its public surface and
 * with its defaults, on the same PostgreSQL and the same token server. It is measured and not judged: only that the
 * trials ran is asserted. A third of the trials, because they cost more.
 */
@Timeout(7_200)
class SpringPeerTest {

    private static final int TRIALS = Math.max(1, Integer.getInteger("nakadachi.trials", 30) / 3);
    private static final String BANK = "bank";
    private static final List<RaceCell> CELLS = new ArrayList<>();

    private final TokenServer server = TokenServer.start();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HikariDataSource source = TestPostgres.pool(16);
    private final ClientRegistration registration = ClientRegistration.withRegistrationId(BANK)
            .clientId("campaign")
            .clientSecret("its secret")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("https://app.example/callback")
            .authorizationUri(server.base() + "/authorize")
            .tokenUri(server.base() + "/token")
            .build();
    private final InMemoryClientRegistrationRepository registrations =
            new InMemoryClientRegistrationRepository(registration);
    private final JdbcOAuth2AuthorizedClientService service =
            new JdbcOAuth2AuthorizedClientService(new JdbcTemplate(source), registrations);

    @BeforeEach
    void install() throws IOException {
        try (InputStream schema = Objects.requireNonNull(JdbcOAuth2AuthorizedClientService.class.getResourceAsStream(
                "/org/springframework/security/oauth2/client/oauth2-client-schema-postgres.sql"))) {
            TestPostgres.run("drop table if exists oauth2_authorized_client");
            TestPostgres.run(new String(schema.readAllBytes(), UTF_8));
        }
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        source.close();
        server.close();
    }

    @AfterAll
    static void table() {
        CELLS.forEach(cell -> System.out.println("RACE " + cell));
    }

    @Test
    void theSameRaceIsMeasured() throws Exception {
        int trial = 0;
        for (int callers : new int[] {2, 8}) {
            for (Rotation rotation : new Rotation[] {Rotation.SINGLE_USE, Rotation.FAMILY_REVOCATION}) {
                for (Duration delay : new Duration[] {Duration.ofMillis(2), Duration.ofMillis(25)}) {
                    RaceCell cell = new RaceCell("spring, one JVM, PgSQL", callers, rotation, delay);
                    CELLS.add(cell);
                    server.families().rotateBy(rotation);
                    server.answersAfter(delay);
                    for (int i = 0; i < TRIALS; i++) {
                        trial(cell, "user-" + ++trial);
                    }
                    assertThat(cell.toString()).contains(" " + TRIALS + " ");
                }
            }
        }
    }

    private void trial(RaceCell cell, String user) throws Exception {
        Authentication principal = new TestingAuthenticationToken(user, "none");
        service.saveAuthorizedClient(expired(user), principal);
        AuthorizedClientServiceOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, service);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        server.families().takeCalls();
        CyclicBarrier start = new CyclicBarrier(cell.callers());
        List<Future<String>> results = new ArrayList<>();
        for (int caller = 0; caller < cell.callers(); caller++) {
            results.add(threads.submit(() -> {
                start.await();
                return call(manager, principal);
            }));
        }
        List<String> failed = new ArrayList<>();
        for (Future<String> result : results) {
            if (!result.get().equals("ok")) {
                failed.add(result.get());
            }
        }
        int calls = server.families().takeCalls();
        cell.trial(failed, calls, afterwards(principal));
    }

    private static String call(AuthorizedClientServiceOAuth2AuthorizedClientManager manager, Authentication principal) {
        try {
            OAuth2AuthorizedClient client = manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(BANK)
                    .principal(principal)
                    .build());
            return client == null ? "no client" : "ok";
        } catch (RuntimeException failed) {
            return failed.getClass().getSimpleName();
        }
    }

    /** Whether what the store holds can be refreshed once more. */
    private String afterwards(Authentication principal) {
        OAuth2AuthorizedClient stored = service.loadAuthorizedClient(BANK, principal.getName());
        if (stored == null || stored.getRefreshToken() == null) {
            return "deleted";
        }
        int status = server.families()
                .refresh(stored.getRefreshToken().getTokenValue())
                .status();
        return status == 200 ? "ok" : "dead";
    }

    private OAuth2AuthorizedClient expired(String user) {
        String json = server.families().begin("code-").json();
        Instant now = Host.system().now();
        OAuth2AccessToken access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                json.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1"),
                now.minus(Duration.ofHours(2)),
                now.minus(Duration.ofHours(1)));
        OAuth2RefreshToken refresh =
                new OAuth2RefreshToken(json.replaceAll(".*\"refresh_token\":\"([^\"]+)\".*", "$1"), now);
        return new OAuth2AuthorizedClient(registration, user, access, refresh);
    }
}
