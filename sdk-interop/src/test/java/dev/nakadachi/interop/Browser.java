package dev.nakadachi.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person with a browser, who logs in where asked to; with a cookie jar of its own. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final int FOUND = 302;

    private final HttpClient client;

    Browser(Keys keys) {
        this.client = HttpClient.newBuilder()
                .sslContext(keys.browserTls())
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Follows an authorisation request to the callback, which is not asked for. */
    URI consent(URI authorisation) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(authorisation).build());
        while (answer.statusCode() != FOUND) {
            answer = logIn(answer);
        }
        URI next = URI.create(answer.headers().firstValue("location").orElseThrow());
        return next.toString().startsWith(Realm.REDIRECT.toString()) ? next : consent(next);
    }

    /** What the server shows, where it shows an error instead of sending the browser on. */
    HttpResponse<String> open(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<String> logIn(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        if (page.statusCode() != 200 || !form.find()) {
            throw new IllegalStateException("no login page: status " + page.statusCode());
        }
        String fields =
                "username=" + Realm.USER + "&password=" + URLEncoder.encode(Realm.PASSWORD, UTF_8) + "&credentialId=";
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the browser", interrupted);
        }
    }
}
