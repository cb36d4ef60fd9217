package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.provider.RefreshRotation;
import dev.nakadachi.sandbox.oauth.ReuseAnswer;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a refresh token when it is used (RFC 6749 section 6, RFC 9700 section 4.14.2). */
class RotationTest {

    @Test
    void withoutRotationTheSameTokenGoesOnWorking() {
        try (Sandbox sandbox = start(RefreshRotation.none(), ReuseAnswer.END_FAMILY)) {
            PlainClient client = new PlainClient(sandbox);
            String refresh = refresh(client.redeem(client.code("alice")));

            for (int time = 0; time < 3; time++) {
                HttpResponse<String> answer = client.refresh(refresh);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("refresh_token");
            }
        }
    }

    @Test
    void aUsedTokenThatComesAgainEndsTheFamilyOrIsOnlyRefused() {
        for (ReuseAnswer reuse : ReuseAnswer.values()) {
            try (Sandbox sandbox = start(RefreshRotation.diesAtIssue(), reuse)) {
                PlainClient client = new PlainClient(sandbox);
                String first = refresh(client.redeem(client.code("alice")));
                HttpResponse<String> second = client.refresh(first);

                assertRefused(client.refresh(first));

                int spared = reuse == ReuseAnswer.REFUSE_ONLY ? 200 : 401;
                assertThat(client.bank("/accounts", member(second, "access_token"))
                                .statusCode())
                        .isEqualTo(spared);
                assertThat(client.refresh(refresh(second)).statusCode())
                        .isEqualTo(reuse == ReuseAnswer.REFUSE_ONLY ? 200 : 400);
            }
        }
    }

    @Test
    void theOldTokenMayEndWhenANewOneIsFirstUsed() {
        try (Sandbox sandbox = start(RefreshRotation.diesAtFirstUse(), ReuseAnswer.REFUSE_ONLY)) {
            PlainClient client = new PlainClient(sandbox);
            String first = refresh(client.redeem(client.code("alice")));
            String lost = refresh(client.refresh(first));
            String kept = refresh(client.refresh(first)); // the answer before was lost

            String third = refresh(client.refresh(kept));

            assertRefused(client.refresh(first));
            assertRefused(client.refresh(lost));
            assertThat(client.refresh(kept).statusCode()).isEqualTo(200); // nothing of it was used yet
            assertThat(client.refresh(third).statusCode()).isEqualTo(200);
            assertRefused(client.refresh(kept));
        }
    }

    @Test
    void theOldTokenMayWorkForAWhile() {
        try (Sandbox sandbox = start(RefreshRotation.grace(Duration.ofSeconds(30)), ReuseAnswer.END_FAMILY)) {
            PlainClient client = new PlainClient(sandbox);
            String first = refresh(client.redeem(client.code("alice")));
            String second = refresh(client.refresh(first));

            sandbox.clock().advance(Duration.ofSeconds(29));
            assertThat(client.refresh(first).statusCode()).isEqualTo(200);
            assertThat(client.refresh(second).statusCode()).isEqualTo(200);
            sandbox.clock().advance(Duration.ofSeconds(1));
            assertRefused(client.refresh(first));
            assertRefused(client.refresh(second)); // the family has ended
        }
    }

    private static Sandbox start(RefreshRotation rotation, ReuseAnswer reuse) {
        return Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .profile(ServerProfile.plain().withRotation(rotation).withReuse(reuse))
                .start();
    }

    private static String refresh(HttpResponse<String> answer) {
        return member(answer, "refresh_token");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(member(answer, "error")).isEqualTo("invalid_grant");
    }
}
