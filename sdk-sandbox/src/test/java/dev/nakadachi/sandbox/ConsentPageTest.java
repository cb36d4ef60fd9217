package dev.nakadachi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsentPageTest {

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX = NakadachiSandboxExtension.with(
            Sandbox.builder().redirectUri(PlainClient.REDIRECT).forBrowser().scope("x:<b>"));

    private Sandbox sandbox;
    private PlainClient client;
    private URI uri;

    @BeforeEach
    void prepare(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
        uri = client.authorisationUri(client.authorisation());
    }

    @Test
    void inBrowserModeThePageIsPlainHttpOnTheLoopbackAndTheRestIsHttps() {
        assertThat(uri.toString()).startsWith("http://127.0.0.1:");
        assertThat(sandbox.tokenEndpoint().getScheme()).isEqualTo("https");
        assertThat(sandbox.issuer()).startsWith("https://127.0.0.1:").endsWith("/");
        URI tokenOverHttp = URI.create("http://127.0.0.1:" + uri.getPort() + "/ganb/api/auth/v1/token");
        assertThat(client.post(tokenOverHttp, client.basic(), Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageSaysInBothLanguagesWhoAsksForWhatAndThatItIsASandbox() {
        assertThat(page("ja-JP,ja;q=0.9,en;q=0.8"))
                .contains("<html lang=\"ja\">", "これは試験用の画面です", "仲立ちデモ社（架空）")
                .contains("口座の一覧、残高、入出金明細を見る", "private:account", "許可する", "許可しない", "app.example");
        assertThat(page("en-GB,en;q=0.9"))
                .contains("<html lang=\"en\">", "This is a sandbox", "See your accounts, balances and transactions")
                .contains("Keep this access after you close the page", "Approve", "Refuse");
    }

    @Test
    void itOffersTheOtherLanguageAndAChoiceOfUsers() {
        String page = page("ja");

        assertThat(page).contains("&amp;ui_locales=en\">English</a>").contains("value=\"alice\"", "value=\"bob\"");
        assertThat(client.get(URI.create(uri + "&ui_locales=en"), "Accept-Language", "ja")
                        .body())
                .contains("<html lang=\"en\">");
    }

    @Test
    void anErrorAfterTheAnswerKeepsTheLanguageOfThePage() {
        assertThat(page("en")).contains("action=\"/ganb/api/auth/v1/consent?ui_locales=en\"");
        URI action = uri.resolve("/ganb/api/auth/v1/consent?ui_locales=en");

        assertThat(client.post(action, "", Map.of()).body()).contains("Choose a user and an answer.");
    }

    @Test
    void whatIsAskedForStandsBeforeHowLongItLasts() {
        Map<String, String> request = client.authorisation();
        request.put("scope", "x:<b> private:offline_access private:account");

        String page = client.get(client.authorisationUri(request), "Accept-Language", "en")
                .body();

        assertThat(page).containsSubsequence("See your accounts", "Keep this access", "x:&lt;b&gt;");
    }

    @Test
    void itNeedsNoScriptAndCannotBeFramed() {
        HttpResponse<String> answer = client.get(uri, "Accept-Language", "ja");

        assertThat(answer.body())
                .doesNotContain("<script")
                .doesNotContain("http-equiv")
                .doesNotContain("src=");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void whatTheClientSendsIsEscaped() {
        Map<String, String> request = client.authorisation();
        request.put("scope", "x:<b>");
        request.put("state", "\"><i>");

        String page = client.get(client.authorisationUri(request), "Accept-Language", "ja")
                .body();

        assertThat(page).contains("x:&lt;b&gt;").doesNotContain("<b>").doesNotContain("<i>");
    }

    @Test
    void aPageIsAnsweredOnce() {
        String page = page("en");
        String ticket = page.replaceAll("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");
        URI action = uri.resolve("/ganb/api/auth/v1/consent");
        Map<String, String> form = Map.of("ticket", ticket, "user", "alice", "decision", "approve");

        assertThat(client.post(action, "", form).statusCode()).isEqualTo(303);
        HttpResponse<String> again = client.post(action, "", form);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.headers().firstValue("Location")).isEmpty();
    }

    private String page(String language) {
        HttpResponse<String> answer = client.get(uri, "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
