package dev.nakadachi.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser without a person: it keeps cookies, and stops at every redirect. */
final class RobotBrowser {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> get(URI page) {
        return send(HttpRequest.newBuilder(page).build());
    }

    /** Presses the button of a form without fields. */
    HttpResponse<String> post(URI page) {
        return send(HttpRequest.newBuilder(page).POST(BodyPublishers.noBody()).build());
    }

    /** Where the link of a page leads. */
    static URI linkOf(HttpResponse<String> page) {
        String link = page.body().replaceAll("(?s).*<a href=\"([^\"]+)\".*", "$1");
        return page.uri().resolve(link.replace("&amp;", "&"));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a page was loading", stopped);
        }
    }
}
