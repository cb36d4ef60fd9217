package dev.nakadachi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.oauth.Partner;
import dev.nakadachi.sandbox.oauth.Words;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * METI guideline on APIs for credit-card data, 3.4 (2) i: before a token is issued, the page shows the name of the
 * provider, the name of the service, content and range of the permission, its validity (with refresh tokens the longest
 * extension), how to end it, and other cautions. The sandbox's bank shows the same.
 */
class ConsentTermsTest {

    private static final Partner PARTNER = Partner.demo()
            .withName(new Words("株式会社見本家計簿", "Example Ledger Inc."))
            .withService(new Words("見本家計簿プラス", "Example Ledger Plus"))
            .withRevocation(new Words("見本家計簿の「連携先」で解除できます。", "End it under Connections of Example Ledger."))
            .withCaution(new Words("見本家計簿は第三者に<提供>しません。", "Example Ledger passes nothing <on>."));

    private final Sandbox sandbox = Sandbox.builder()
            .redirectUri(PlainClient.REDIRECT)
            .partner(PARTNER)
            .permissionLife(Duration.ofDays(90))
            .start();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePartnersItemsAreThereInJapanese(boolean bank) {
        assertThat(page(bank, "ja"))
                .containsSubsequence(
                        "<dt>許可を与える相手（API接続先）</dt>",
                        "<dd>株式会社見本家計簿</dd>",
                        "<dt>連携するサービス</dt>",
                        "<dd>見本家計簿プラス</dd>",
                        "<dt>許可の内容と範囲</dt>",
                        "<dt>許可の有効期限</dt>",
                        // 90 days after 2026-04-15 10:00: 15 days of April, 31 of May, 30 of June, 14 of July.
                        "<dd>2026年7月14日 10:00（日本時間）まで。延長を繰り返した場合の最長の期限です。</dd>",
                        "<dt>許可の解除方法</dt>",
                        "いつでも解除できます",
                        "見本家計簿の「連携先」で解除できます。",
                        "<dt>ご注意</dt>",
                        "このサービスを提供するのは株式会社見本家計簿です。",
                        "許可した範囲の情報は株式会社見本家計簿に提供され、その後の取扱いは同社の責任です。",
                        "心当たりがないときは「許可しない」を選んでください。",
                        "見本家計簿は第三者に&lt;提供&gt;しません。",
                        "name=\"decision\" value=\"approve\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePartnersItemsAreThereInEnglish(boolean bank) {
        assertThat(page(bank, "en"))
                .containsSubsequence(
                        "<dt>Who receives the permission</dt>",
                        "<dd>Example Ledger Inc.</dd>",
                        "<dt>For which service</dt>",
                        "<dd>Example Ledger Plus</dd>",
                        "<dt>What is permitted</dt>",
                        "<dt>How long it is valid</dt>",
                        "<dd>Until 14 July 2026, 10:00 (Japan time) at the latest, extensions included.</dd>",
                        "<dt>How to end it</dt>",
                        "at any time",
                        "End it under Connections of Example Ledger.",
                        "<dt>Please note</dt>",
                        "The service is provided by Example Ledger Inc., not by",
                        "The data that you permit goes to Example Ledger Inc.",
                        "If you did not expect this page, choose Refuse.",
                        "Example Ledger passes nothing &lt;on&gt;.",
                        "name=\"decision\" value=\"approve\"");
    }

    @Test
    void eachInstitutionSpeaksInItsOwnName() {
        assertThat(page(true, "ja"))
                .contains("<title>口座へのアクセスの確認 - 仲立ちサンドボックス銀行</title>", "仲立ちサンドボックス銀行のサービスではありません")
                .contains("口座の一覧、残高、入出金明細を見る <code>private:account</code>")
                .doesNotContain("カード");
        assertThat(page(false, "ja"))
                .contains("<title>カード情報へのアクセスの確認 - 仲立ちサンドボックスカード</title>", "仲立ちサンドボックスカードのサービスではありません")
                .contains("カードの一覧を見る（カード番号は含みません） <code>cards.read</code>")
                .contains("請求の期間、金額、支払日を見る <code>statements.read</code>")
                .contains("利用明細（いつ、どこで、いくら）を見る <code>lines.read</code>")
                .doesNotContain("銀行", "口座");
        assertThat(page(false, "en"))
                .contains("It is not a real card company and nothing is billed.")
                .contains("Confirm access to your card data", "See what was bought, where and when")
                // Not within the page's random ticket, which may spell any four letters.
                .doesNotContainPattern("(?<![A-Za-z0-9_-])bank");
    }

    @Test
    void theDemoHasAllItemsToo() {
        try (Sandbox demo = Sandbox.builder().redirectUri(PlainClient.REDIRECT).start()) {
            PlainClient client = PlainClient.ofIssuer(demo);
            String page = client.get(client.authorisationUri(client.authorisation()), "Accept-Language", "ja")
                    .body();

            assertThat(page).contains("仲立ちデモ社（架空）", "家計と経理の連携デモ", "2027年4月15日 10:00（日本時間）まで");
        }
    }

    @Test
    void withoutRefreshTokenItIsTheLifeOfTheAccessToken() {
        assertThat(pageFor("private:account", "ja")).contains("<dd>許可から1時間。延長されません。</dd>");
        assertThat(pageFor("private:account", "en"))
                .contains("<dd>1 hour from your approval. It is not extended.</dd>");
    }

    @Test
    void whatThePageSaysOfTheEndIsTrue() {
        PlainClient client = PlainClient.ofIssuer(sandbox);
        URI asked = client.authorisationUri(client.authorisation());
        String code = PlainClient.parameter(sandbox.user("alice").approve(asked), "code");
        HttpResponse<String> first = client.redeem(code);

        sandbox.clock().advance(Duration.ofDays(90).minusMinutes(20));
        HttpResponse<String> last = client.refresh(PlainClient.member(first, "refresh_token"));
        assertThat(PlainClient.member(last, "expires_in")).isEqualTo("1200");
        sandbox.clock().advance(Duration.ofMinutes(20));

        assertThat(client.cards("/cards", PlainClient.member(last, "access_token"))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> over = client.refresh(PlainClient.member(last, "refresh_token"));
        assertThat(PlainClient.member(over, "error")).isEqualTo("invalid_grant");
    }

    private String page(boolean bank, String language) {
        PlainClient client = bank ? new PlainClient(sandbox) : PlainClient.ofIssuer(sandbox);
        HttpResponse<String> answer =
                client.get(client.authorisationUri(client.authorisation()), "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String pageFor(String scope, String language) {
        PlainClient client = new PlainClient(sandbox);
        Map<String, String> request = client.authorisation();
        request.put("scope", scope);
        return client.get(client.authorisationUri(request), "Accept-Language", language)
                .body();
    }
}
