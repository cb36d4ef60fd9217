package dev.nakadachi.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.GrantFacts;
import dev.nakadachi.provider.Wording;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The items of METI's API guideline for card data, section 3.4, read item by item. */
class ConsentNoticeTest {

    private static final NoticeContact DESK =
            new NoticeContact(new Wording("お客様窓口", "Customer desk"), Wording.same("03-0000-0000"));
    private static final NoticeContact CLAIMS =
            new NoticeContact(new Wording("補償窓口", "Claims desk"), Wording.same("claims@app.example"));
    private static final AskedConsent ASKED =
            asked(GrantFacts.unknown(), Set.of(Capability.TRANSFERS, Capability.ACCOUNTS));

    static PartnerNotice partner() {
        return PartnerNotice.tradeName(new Wording("仲立ち株式会社", "Nakadachi K.K."))
                .representative(new Wording("代表取締役 架空 花子", "Hanako Kakuu, President"))
                .address(new Wording("東京都千代田区1-1", "1-1 Chiyoda, Tokyo"))
                .contact(DESK)
                .service(new Wording("家計デモ", "Bookkeeping demo"))
                .endedBy(new Wording("設定画面の「連携解除」", "Settings, Unlink"))
                .risks(List.of(new Wording("表示が遅れることがあります", "What you see may be late")))
                .hours(new Wording("24時間（毎月第2日曜を除く）", "Always, but for the second Sunday of a month"))
                .roles(new Wording("当社は銀行から委託を受けていません", "We do not act for the bank"))
                .compensation(new Wording("当社が補償します", "We make good your loss"))
                .claimsTo(CLAIMS);
    }

    @Test
    void everyItemOfTheGuidelineIsThereInItsOrder() {
        assertThat(ConsentNotice.of(partner(), ASKED).items())
                .extracting(item -> item.topic().guideline() + " " + item.topic())
                .containsExactly(
                        "3.4 (2) i PARTNER",
                        "3.4 (2) i SERVICE",
                        "3.4 (2) i SCOPE",
                        "3.4 (2) i VALIDITY",
                        "3.4 (2) i REVOCATION",
                        "3.4 (2) i CAUTIONS",
                        "3.4 (2) ii RISKS",
                        "3.4 (2) ii HOURS",
                        "3.4 (2) iii PROVIDER",
                        "3.4 (2) iii ROLES",
                        "3.4 (2) iii SCREENS",
                        "3.4 (2) iv CONTACT",
                        "3.4 (2) iv COMPANY",
                        "3.4 (3) PASSWORDS",
                        "3.4 (5) i COMPENSATION");
    }

    @Test
    void whatThePartnerSaysStandsUnderItsHeading() {
        ConsentNotice notice = ConsentNotice.of(partner(), ASKED);

        assertThat(english(notice, NoticeTopic.PARTNER)).containsExactly("Nakadachi K.K.");
        assertThat(english(notice, NoticeTopic.SERVICE)).containsExactly("Bookkeeping demo");
        assertThat(english(notice, NoticeTopic.COMPANY))
                .containsExactly("Nakadachi K.K.", "Hanako Kakuu, President", "1-1 Chiyoda, Tokyo");
        assertThat(english(notice, NoticeTopic.CONTACT)).containsExactly("Customer desk: 03-0000-0000");
        assertThat(english(notice, NoticeTopic.RISKS)).containsExactly("What you see may be late");
        assertThat(english(notice, NoticeTopic.HOURS)).containsExactly("Always, but for the second Sunday of a month");
        assertThat(english(notice, NoticeTopic.ROLES)).containsExactly("We do not act for the bank");
        assertThat(english(notice, NoticeTopic.COMPENSATION))
                .containsExactly("We make good your loss", "Claims desk: claims@app.example");
        assertThat(english(notice, NoticeTopic.REVOCATION)).containsExactly("Settings, Unlink");
    }

    @Test
    void whatIsAskedForIsNamedInTheReadersWords() {
        Capability points = new Capability("points");
        PartnerNotice own = partner().withWords(points, new Wording("ポイントの参照", "See your points"));
        AskedConsent asked = asked(
                GrantFacts.unknown(),
                Set.of(Capability.TRANSFERS, Capability.ACCOUNTS, points, new Capability("unnamed")));

        assertThat(lines(ConsentNotice.of(own, asked), NoticeTopic.SCOPE, Locale.JAPAN))
                .containsExactly("口座の一覧の参照", "ポイントの参照", "振込の依頼と状況の参照", "unnamed");
    }

    /** Footnote 18: where refresh tokens are issued, the longest time that they can prolong the permission to. */
    @Test
    void theValidityIsTheLongestThatRenewalsReach() {
        assertThat(validity(GrantFacts.unknown().withLongestLife(Duration.ofDays(90))))
                .isEqualTo("At most 90 days from your consent, automatic renewals included");
        assertThat(validity(GrantFacts.unknown().withLongestLife(Duration.ofDays(1))))
                .isEqualTo("At most 1 day from your consent, automatic renewals included");
        assertThat(validity(GrantFacts.unknown().withLongestLife(Duration.ofMinutes(30))))
                .isEqualTo("At most 30 minutes from your consent, automatic renewals included");
        assertThat(validity(GrantFacts.unknown())).isEqualTo("Set by Made-up Bank; please see its own page.");
    }

    @Test
    void theUserLearnsWhoseServiceAndWhosePagesTheseAre() {
        ConsentNotice notice = ConsentNotice.of(partner(), ASKED);

        assertThat(english(notice, NoticeTopic.PROVIDER))
                .containsExactly("Nakadachi K.K. provides this service. It is not a service of Made-up Bank.");
        assertThat(lines(notice, NoticeTopic.PROVIDER, Locale.JAPANESE))
                .containsExactly("このサービスは仲立ち株式会社が提供するもので、架空銀行のサービスではありません。");
        assertThat(english(notice, NoticeTopic.SCREENS))
                .containsExactly("Pages at bank.example are those of Made-up Bank, pages at app.example are ours."
                        + " Never enter your password of Made-up Bank on our pages.");
    }

    @Test
    void theWayToEndItAtTheInstitutionIsSaidWhereItIsKnown() {
        GrantFacts facts =
                GrantFacts.unknown().withEndedByUserAt(new Wording("会員ページの「連携先一覧」", "Members' page, Linked services"));

        assertThat(english(ConsentNotice.of(partner(), asked(facts, ASKED.capabilities())), NoticeTopic.REVOCATION))
                .containsExactly("Settings, Unlink", "Members' page, Linked services");
    }

    /** 3.4 (3): another password than that of the institution, kept well, and a loss told at once. */
    @Test
    void theAdviceOnPasswordsNamesWhomToTell() {
        PartnerNotice own = partner().withPasswordAdvice(Wording.same("own words"));

        assertThat(english(ConsentNotice.of(partner(), ASKED), NoticeTopic.PASSWORDS))
                .hasSize(3)
                .anyMatch(line -> line.contains("not the one of your bank"))
                .anyMatch(line -> line.contains("anti-virus"))
                .anyMatch(line -> line.endsWith("tell us at once. Customer desk: 03-0000-0000"));
        assertThat(english(ConsentNotice.of(own, ASKED), NoticeTopic.PASSWORDS)).containsExactly("own words");
    }

    @Test
    void moreCanBeSaid() {
        ConsentNotice notice = ConsentNotice.of(
                partner()
                        .withCaution(Wording.same("first"))
                        .withCaution(Wording.same("second"))
                        .withAccounts(Wording.same("https://app.example/accounts")),
                ASKED);

        assertThat(english(notice, NoticeTopic.CAUTIONS)).hasSize(3).endsWith("first", "second");
        assertThat(english(notice, NoticeTopic.ACCOUNTS)).containsExactly("https://app.example/accounts");
    }

    @Test
    void noItemCanBeLeftEmpty() {
        PartnerSteps.Risks step = PartnerNotice.tradeName(Wording.same("n"))
                .representative(Wording.same("r"))
                .address(Wording.same("a"))
                .contact(DESK)
                .service(Wording.same("s"))
                .endedBy(Wording.same("e"));

        assertThatThrownBy(() -> step.risks(List.of())
                        .hours(Wording.same("h"))
                        .roles(Wording.same("r"))
                        .compensation(Wording.same("c"))
                        .claimsTo(CLAIMS))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Wording("  ", "text")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Wording("文", "")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aStartWithoutAPartnerSaysWhatIsMissing() {
        ConsentStart start = new ConsentStart(
                        URI.create("https://bank.example/authorize?state=x"),
                        PendingConsent.of("sealed".repeat(12)),
                        Instant.EPOCH)
                .asking(ASKED);

        assertThatThrownBy(start::notice)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("setup.refused")
                .hasMessageContaining("Nakadachi.Builder.partner");
        assertThat(start.inTheNameOf(partner()).notice().items()).hasSize(15);
    }

    private static AskedConsent asked(GrantFacts facts, Set<Capability> capabilities) {
        return new AskedConsent(
                new Wording("架空銀行", "Made-up Bank"),
                capabilities,
                facts,
                URI.create("https://bank.example/authorize"),
                URI.create("https://app.example/callback"));
    }

    private static String validity(GrantFacts facts) {
        return english(ConsentNotice.of(partner(), asked(facts, ASKED.capabilities())), NoticeTopic.VALIDITY)
                .get(0);
    }

    private static List<String> english(ConsentNotice notice, NoticeTopic topic) {
        return lines(notice, topic, Locale.ENGLISH);
    }

    private static List<String> lines(ConsentNotice notice, NoticeTopic topic, Locale reader) {
        return notice.items().stream()
                .filter(item -> item.topic() == topic)
                .flatMap(item -> item.lines().stream())
                .map(line -> line.in(reader))
                .toList();
    }
}
