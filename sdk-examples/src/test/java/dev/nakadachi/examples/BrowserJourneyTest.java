package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The journey waits for a person; a robot opens the addresses of the screen and presses the buttons there. */
class BrowserJourneyTest {

    private final Screen screen = new Screen();
    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aPersonAnswersThePagesInABrowser() throws Exception {
        CompletableFuture<Integer> journey = CompletableFuture.supplyAsync(
                () -> Journey.run(new String[] {"--browser"}, new PrintStream(screen, true, StandardCharsets.UTF_8)));

        assertThat(agreeAt(screen.consent.get(1, TimeUnit.MINUTES))).contains("The story goes on in your terminal");
        assertThat(approveAt(screen.approval.get(1, TimeUnit.MINUTES)).statusCode())
                .isEqualTo(303);
        assertThat(agreeAt(screen.card.get(1, TimeUnit.MINUTES))).contains("The story goes on in your terminal");

        assertThat(journey.get(1, TimeUnit.MINUTES)).isZero();
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("JOURNEY OK 4 accounts");
    }

    private String agreeAt(URI page) throws Exception {
        assertThat(page).hasScheme("http").hasHost("127.0.0.1");
        URI callback;
        try (Sandbox another = Sandbox.start()) {
            callback = another.user("alice").approve(page);
        }
        return get(callback);
    }

    private HttpResponse<String> approveAt(URI page) throws Exception {
        String form = get(page);
        String fields = "ticket=" + hidden(form, "ticket") + "&applyNo=" + hidden(form, "applyNo") + "&kind="
                + hidden(form, "kind") + "&decision=approve";
        return browser.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(URI page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
    }

    private static String hidden(String form, String name) {
        return form.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
    }

    /** Tells the addresses of the pages as soon as they are written. */
    private static final class Screen extends ByteArrayOutputStream {

        private final CompletableFuture<URI> consent = new CompletableFuture<>();
        private final CompletableFuture<URI> card = new CompletableFuture<>();
        private final CompletableFuture<URI> approval = new CompletableFuture<>();

        @Override
        public void flush() throws IOException {
            super.flush();
            look("/authorization\\?\\S+", consent);
            look("/authorize\\?\\S+", card);
            look("/approvals\\S*", approval);
        }

        private void look(String path, CompletableFuture<URI> address) {
            Matcher found = Pattern.compile("^ +(http\\S+" + path + ")$", Pattern.MULTILINE)
                    .matcher(toString(StandardCharsets.UTF_8));
            if (found.find()) {
                address.complete(URI.create(found.group(1)));
            }
        }
    }
}
