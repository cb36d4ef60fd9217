package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.TransferClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalPageTest {

    @RegisterExtension
    final NakadachiSandboxExtension perTest = NakadachiSandboxExtension.with(
                    Sandbox.builder().redirectUri(PlainClient.REDIRECT).forBrowser())
            .perTest();

    private PlainClient browser;
    private TransferClient client;
    private Transfers transfers;
    private URI page;
    private String applyNo;

    @BeforeEach
    void aTransferWaits(Sandbox sandbox) {
        browser = new PlainClient(sandbox);
        client = new TransferClient(sandbox);
        transfers = sandbox.bank().transfers();
        page = sandbox.approvalPage();
        applyNo = client.applied(body("2026-04-17"));
    }

    @Test
    void inBrowserModeItIsPlainHttpOnTheLoopbackAndGuardedLikeTheConsentPage() {
        HttpResponse<String> answer = browser.get(page, "Accept-Language", "ja");

        assertThat(page.toString()).startsWith("http://127.0.0.1:");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script").doesNotContain("src=");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void itShowsPayeeAmountFeeAndDateInBothLanguages() {
        assertThat(shown("ja"))
                .contains("<html lang=\"ja\">", "振込の承認", "振込の依頼", "<strong>ｱｵｿﾞﾗ ﾀﾛｳ</strong> 10,000円")
                .contains("0398-101-1234567", "<dt>手数料</dt><dd>150円", "<strong>10,150円</strong>")
                .contains("<dt>振込指定日</dt><dd>2026-04-17")
                .contains("101011234567", applyNo, "承認する", "差し戻す", "期限切れにする", "?ui_locales=en\">English</a>");
        assertThat(shown("en"))
                .contains(
                        "<html lang=\"en\">",
                        "Approve transfers",
                        "10,000 yen",
                        "<dt>Fee</dt><dd>150 yen",
                        "Let expire");
    }

    @Test
    void theCustomerApproves() {
        HttpResponse<String> answer = decide("TRANSFER", "approve");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/ganb/customer/approvals?ui_locales=en");
        assertThat(client.status(applyNo)).isEqualTo("11");
        assertThat(shown("en")).contains("Nothing waits for your approval.").doesNotContain(applyNo);
    }

    @Test
    void theCustomerRefusesOrLetsExpire() {
        decide("TRANSFER", "refuse");
        assertThat(client.status(applyNo)).isEqualTo("3");
        applyNo = client.applied(body("2026-04-17"));
        decide("TRANSFER", "expire");
        assertThat(client.status(applyNo)).isEqualTo("5");
    }

    @Test
    void aCancelIsShownAsOneAndAnsweredAsOne() {
        transfers.approve(applyNo);
        client.cancel(applyNo, "2");

        assertThat(shown("en")).contains("Cancellation of a transfer", applyNo);
        assertThat(decide("TRANSFER", "approve").statusCode()).isEqualTo(400);
        assertThat(client.status(applyNo)).isEqualTo("11");
        assertThat(decide("CANCELLATION", "approve").statusCode()).isEqualTo(303);
        assertThat(client.status(applyNo)).isEqualTo("8");
    }

    @Test
    void anAnswerFromElsewhereOrTwiceChangesNothing() {
        HttpResponse<String> forged =
                post(Map.of("ticket", "guessed", "applyNo", applyNo, "kind", "TRANSFER", "decision", "approve"));
        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(forged.body()).contains("role=\"alert\"");
        assertThat(decide("TRANSFER", "else").statusCode()).isEqualTo(400);
        assertThat(client.status(applyNo)).isEqualTo("2");

        assertThat(decide("TRANSFER", "refuse").statusCode()).isEqualTo(303);
        assertThat(decideWith(lastTicket, "TRANSFER", "approve").statusCode()).isEqualTo(400);
        assertThat(client.status(applyNo)).isEqualTo("3");
    }

    @Test
    void inHttpsModeItIsBehindTheSameGateAsTheApi() {
        try (Sandbox https = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .maximumLifetime(Duration.ofMinutes(5))
                .start()) {
            assertThat(https.approvalPage().getScheme()).isEqualTo("https");
            assertThat(new PlainClient(https)
                            .get(https.approvalPage(), "Accept-Language", "en")
                            .body())
                    .contains("Nothing waits for your approval.");
        }
    }

    private String lastTicket = "";

    private HttpResponse<String> decide(String kind, String decision) {
        lastTicket = shown("en").replaceAll("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");
        return decideWith(lastTicket, kind, decision);
    }

    private HttpResponse<String> decideWith(String ticket, String kind, String decision) {
        return post(Map.of("ticket", ticket, "applyNo", applyNo, "kind", kind, "decision", decision));
    }

    private HttpResponse<String> post(Map<String, String> form) {
        return browser.post(URI.create(page + "?ui_locales=en"), "", form);
    }

    private String shown(String language) {
        return browser.get(page, "Accept-Language", language).body();
    }
}
