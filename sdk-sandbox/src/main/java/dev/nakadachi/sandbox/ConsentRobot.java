package dev.nakadachi.sandbox;

import dev.nakadachi.error.Rule;
import dev.nakadachi.sandbox.internal.page.Html;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the consent page as a browser does: gets the page, posts its form, stops at the redirect to the application.
 * Thread-safe.
 */
final class ConsentRobot {

    private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\">");
    private static final Pattern TICKET = Pattern.compile("<input type=\"hidden\" name=\"ticket\" value=\"([^\"]+)\">");
    private static final Pattern ALERT = Pattern.compile("role=\"alert\">([^<]*)<");
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final HttpClient client;

    ConsentRobot(X509Certificate trustAnchor) {
        client = HttpClient.newBuilder()
                .sslContext(TrustOf.only(trustAnchor))
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(AT_MOST)
                .build();
    }

    /**
     * Opens a consent page and answers it.
     *
     * @param authorizationUri where the application sends the browser
     * @param user the login name to choose
     * @param decision {@code approve} or {@code refuse}
     * @param fault the name of what the response shall have wrong, empty for nothing
     * @return the callback URI, not requested
     * @throws dev.nakadachi.error.InvalidInputException when the server shows an error page, with its words
     */
    URI answer(URI authorizationUri, String user, String decision, String fault) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(authorizationUri)
                .header("Accept-Language", "en")
                .timeout(AT_MOST)
                .build());
        Optional<URI> early = redirectOf(page);
        if (early.isPresent()) {
            return early.get();
        }
        String action = found(FORM, page);
        String form = "ticket=" + encoded(found(TICKET, page)) + "&user=" + encoded(user) + "&decision="
                + encoded(decision) + "&fault=" + fault;
        HttpResponse<String> answer = send(HttpRequest.newBuilder(authorizationUri.resolve(action))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(AT_MOST)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return redirectOf(answer).orElseThrow(() -> refused(answer).broken());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw rule("reaches the sandbox (" + e.getClass().getSimpleName() + ")")
                    .broken();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw rule("is opened by a thread that is not interrupted").broken();
        }
    }

    private static Optional<URI> redirectOf(HttpResponse<String> response) {
        return response.statusCode() / 100 == 3
                ? response.headers().firstValue("Location").map(URI::create)
                : Optional.empty();
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        Matcher matcher = pattern.matcher(page.body());
        if (page.statusCode() != 200 || !matcher.find()) {
            throw refused(page).broken();
        }
        return Html.unescape(matcher.group(1));
    }

    private static Rule<URI> refused(HttpResponse<String> page) {
        Matcher alert = ALERT.matcher(page.body());
        String words = alert.find() ? ": " + Html.unescape(alert.group(1)) : "";
        return rule("leads to the consent page; the sandbox answered " + page.statusCode() + words);
    }

    private static Rule<URI> rule(String requirement) {
        return Rule.of("authorizationUri", requirement, "check the authorisation request", uri -> false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
