package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The journey waits for a person; a robot opens the address of the screen and follows the bank back. */
class BrowserJourneyTest {

    private final Screen screen = new Screen();

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aPersonAnswersThePageInABrowser() throws Exception {
        CompletableFuture<Integer> journey = CompletableFuture.supplyAsync(
                () -> Journey.run(new String[] {"--browser"}, new PrintStream(screen, true, StandardCharsets.UTF_8)));
        URI page = screen.address.get(1, TimeUnit.MINUTES);
        assertThat(page).hasScheme("http").hasHost("127.0.0.1");

        URI callback;
        try (Sandbox another = Sandbox.start()) {
            callback = another.user("alice").approve(page);
        }
        String thanks = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(callback).build(), BodyHandlers.ofString())
                .body();

        assertThat(thanks).contains("The story goes on in your terminal");
        assertThat(journey.get(1, TimeUnit.MINUTES)).isZero();
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("JOURNEY OK 4 accounts");
    }

    /** Tells the address of the consent page as soon as it is written. */
    private static final class Screen extends ByteArrayOutputStream {

        private static final Pattern ADDRESS =
                Pattern.compile("^ +(http\\S+/authorization\\?\\S+)$", Pattern.MULTILINE);

        private final CompletableFuture<URI> address = new CompletableFuture<>();

        @Override
        public void flush() throws IOException {
            super.flush();
            Matcher found = ADDRESS.matcher(toString(StandardCharsets.UTF_8));
            if (found.find()) {
                address.complete(URI.create(found.group(1)));
            }
        }
    }
}
