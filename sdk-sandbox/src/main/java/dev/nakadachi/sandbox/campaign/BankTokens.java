package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tokens a bank of a campaign takes. Those of the customer's consent are good until the bank ends them; then each
 * refresh gives an access token for an hour and a refresh token for one use. Not thread-safe.
 */
final class BankTokens {

    /** Behind the base address of the bank. */
    static final String PATH = "/auth/v1/token";

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String OURS = "campaign-";
    private static final Pattern REFRESH = Pattern.compile("(?:^|&)refresh_token=([^&]*)");

    private final VirtualClock clock;
    private int issued;
    private Instant until = Instant.MAX;

    BankTokens(VirtualClock clock) {
        this.clock = clock;
    }

    /** Every access token is dead from now on. */
    void expire() {
        until = clock.instant();
    }

    boolean takes(String token) {
        boolean newest = issued == 0 ? !token.startsWith(OURS) : token.equals(access());
        return newest && clock.instant().isBefore(until);
    }

    /** RFC 6749 section 6, with a refresh token that is good once. */
    Reply refresh(Request request) {
        Matcher shown = REFRESH.matcher(request.text());
        String token = shown.find() ? shown.group(1) : "";
        boolean newest = issued == 0 ? !token.startsWith(OURS) : token.equals(refreshToken());
        if (!newest) {
            return Reply.json(400, JsonWriter.write(body -> body.text("error", "invalid_grant")));
        }
        issued++;
        until = clock.instant().plus(LIFE);
        return Reply.json(
                200,
                JsonWriter.write(body -> body.text("access_token", access())
                        .text("refresh_token", refreshToken())
                        .text("token_type", "Bearer")
                        .text("expires_in", Long.toString(LIFE.toSeconds()))));
    }

    private String access() {
        return OURS + "access-" + issued;
    }

    private String refreshToken() {
        return OURS + "refresh-" + issued;
    }
}
