package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WebApplicationTest {

    private final WebApplication application = WebApplication.listen();
    private final LocalBank bank = LocalBank.start(
            Sandbox.builder().redirectUri(application.redirectUri()).forBrowser());
    private final Nakadachi nakadachi =
            bank.open(TokenVault.encryptedFile(bank.directory().resolve("tokens"), Keyset.generate()));
    private final RobotBrowser browser = new RobotBrowser();

    WebApplicationTest() {
        application.serve(bank.connect(nakadachi));
    }

    @AfterEach
    void end() {
        nakadachi.close();
        bank.close();
        application.close();
    }

    @Test
    void aCustomerWhoSaysNoSeesThatNothingHappened() {
        HttpResponse<String> page = browser.get(bank.sandbox().user("alice").refuse(askedAt()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You have said no");
        assertThat(bank.sandbox().counters().tokenCalls()).isZero();
        assertThat(location(browser.get(page("/accounts")))).isEqualTo("/");
    }

    @Test
    void aReloadedCallbackIsRefusedAndTheFirstOneStands() {
        URI callback = bank.sandbox().user("alice").approve(askedAt());

        assertThat(location(browser.get(callback))).isEqualTo("/accounts");
        assertThat(browser.get(callback).statusCode()).isEqualTo(400);
        assertThat(browser.get(page("/accounts")).body()).contains("****567").doesNotContain("1234567");
        assertThat(bank.sandbox().counters().tokenCalls()).isEqualTo(1);
    }

    @Test
    void aBankInMaintenanceIsAPageAndNoStackTrace() {
        browser.get(bank.sandbox().user("alice").approve(askedAt()));
        bank.sandbox().faults().next(RequestMatch.pathEnding("/accounts"), Faults.maintenance());

        HttpResponse<String> page = browser.get(page("/accounts"));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Your bank is busy").doesNotContain("Exception");
    }

    @Test
    void aConsentThatWasWithdrawnIsAskedForAgain() {
        browser.get(bank.sandbox().user("alice").approve(askedAt()));
        bank.sandbox().withdrawConsents("alice");

        assertThat(browser.get(page("/accounts")).body()).contains("Your bank asks for your consent again");
        assertThat(location(browser.get(page("/accounts")))).isEqualTo("/");
    }

    @Test
    void theCustomerReadsTheNoticeBeforeGoingToTheBank() {
        HttpResponse<String> notice = browser.post(page("/connect"));

        assertThat(notice.statusCode()).isEqualTo(200);
        assertThat(notice.body())
                .contains("<dt>Who receives access</dt><dd>Nakadachi Demo K.K. (invented)</dd>")
                .contains("<dt>What you permit</dt><dd>See the list of your accounts</dd><dd>See your balances</dd>")
                .contains("<dt>Compensation and whom to ask</dt>")
                .contains("<dd>Customer desk: 03-0000-0000 (weekdays 9:00 to 17:00)</dd>");
        assertThat(RobotBrowser.linkOf(notice).getPath())
                .isEqualTo(bank.sandbox().authorizationEndpoint().getPath());
    }

    @Test
    void noPageIsKeptByAMachineOrTellsItsAddress() {
        HttpResponse<String> page = browser.get(page("/"));

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void overHttpsTheCookieBelongsToThisHostAlone() {
        WebSessions sessions = new WebSessions(URI.create("https://app.example/"));

        assertThat(sessions.cookie(sessions.open()))
                .matches("__Host-session=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    /** The consent page to which the application sends this browser. */
    private URI askedAt() {
        return RobotBrowser.linkOf(browser.post(page("/connect")));
    }

    private URI page(String path) {
        return application.address().resolve(path);
    }

    private String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        String target = answer.headers().firstValue("Location").orElseThrow();
        return target.replace(application.address().toString(), "/");
    }
}
