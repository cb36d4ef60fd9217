package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.virtual.Notice;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The bank's post: brings notices to a receiver over HTTP, signed with the client's secret. Sends {@code x-eventType}
 * and {@code x-webhook-signature}, and not the user's token that the bank is said to send too. Only 200 is a receipt.
 * Thread-safe.
 */
public final class NoticePost {

    private static final String HMAC = "HmacSHA256";
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Bank bank;
    private final Secret secret;
    private final NoticeWords words;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(AT_MOST)
            .build();

    /**
     * The post of a bank.
     *
     * @param bank whose notices
     * @param secret of the client who receives them
     */
    public NoticePost(Bank bank, Secret secret) {
        this.bank = Objects.requireNonNull(bank, "bank");
        this.secret = Objects.requireNonNull(secret, "secret");
        GmoMembers members = new GmoMembers(Set.of(), bank.clock());
        this.words = new NoticeWords(members, new VirtualWords(bank, members));
    }

    /**
     * Tries each notice that waits once, while delivery runs.
     *
     * @param receiver where to
     * @return how many were received
     */
    public int bring(URI receiver) {
        Objects.requireNonNull(receiver, "receiver");
        return bank.virtualAccounts().notices().deliver(notice -> isReceived(receiver, notice));
    }

    private boolean isReceived(URI receiver, Notice notice) {
        byte[] body = words.message(notice);
        HttpRequest request = HttpRequest.newBuilder(receiver)
                .timeout(AT_MOST)
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("x-eventType", "va-deposit-transaction")
                .header("x-webhook-signature", signature(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notReceived) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.reveal(SecretAccess.explicit()).getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
