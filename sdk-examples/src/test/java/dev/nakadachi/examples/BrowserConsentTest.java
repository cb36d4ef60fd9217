package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.ErrorCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A person answers the sandbox's consent page in a real browser. */
@NeedsPackage(value = "chromium", file = Chromium.BROWSER)
@NeedsPackage(value = "chromium-driver", file = Chromium.DRIVER)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BrowserConsentTest {

    @TempDir
    private Path vault;

    private ConsentInBrowser consent;

    @BeforeEach
    void ask() throws Exception {
        consent = ConsentInBrowser.start(vault);
    }

    @AfterEach
    void end() {
        consent.close();
    }

    @Test
    void aPersonReadsThePageInJapaneseAndApproves() throws Exception {
        try (Chromium browser = Chromium.open("ja,en")) {
            browser.visit(consent.page());

            assertThat(browser.title()).isEqualTo("口座へのアクセスの確認 - 仲立ちサンドボックス銀行");
            assertThat(browser.words())
                    .contains("これは試験用の画面です", "実在の銀行ではなく、実際のお金は動きません")
                    .contains("仲立ちデモ社（架空）", "次の利用の許可を求めています", "許可の有効期限", "許可の解除方法")
                    .contains("口座の一覧、残高、入出金明細を見る", "回答後の戻り先");
            assertThat(browser.one("button.refuse").getText()).isEqualTo("許可しない");

            browser.one("input[value=bob]").click();
            assertThat(browser.one("input[value=alice]").isSelected()).isFalse();
            browser.one("label:has(input[value=alice])").click();
            assertThat(browser.one("input[value=alice]").isSelected()).isTrue();

            WebElement approve = browser.one("button.approve");
            assertThat(approve.getText()).isEqualTo("許可する");
            browser.press(approve, CallbackPort.THANKS);
        }

        assertThat(consent.finish().accounts())
                .hasSize(4)
                .first()
                .satisfies(main ->
                        assertThat(main.number().map(AccountNumber::value)).hasValue("1234567"));
    }

    @Test
    void anotherPersonSwitchesToEnglishAndRefusesWithTheKeyboard() throws Exception {
        try (Chromium browser = Chromium.open("ja,en")) {
            browser.visit(consent.page());
            WebElement english = browser.key(Keys.TAB);
            assertThat(english.getText()).isEqualTo("English");
            assertThat(english.getAttribute("lang")).isEqualTo("en");
            browser.key(Keys.ENTER);
            browser.await("This is a sandbox for tests. It is not a real bank and no real money moves.");

            assertThat(browser.one("html").getAttribute("lang")).isEqualTo("en");
            assertThat(browser.words())
                    .contains("Nakadachi test application asks for your permission.")
                    .contains("See your accounts, balances and transactions", "After your answer you return to");
            assertThat(browser.key(Keys.TAB).getText()).isEqualTo("日本語");
            WebElement user = browser.key(Keys.TAB);
            assertThat(List.of(user.getAriaRole(), user.getAccessibleName())).containsExactly("radio", "alice");
            assertThat(browser.key(Keys.ARROW_DOWN).getAccessibleName()).isEqualTo("bob");
            assertThat(browser.key(Keys.TAB).getAccessibleName()).isEqualTo("Approve");
            assertThat(browser.key(Keys.TAB).getAccessibleName()).isEqualTo("Refuse");
            browser.key(Keys.ENTER);
            browser.await(CallbackPort.THANKS);
        }

        ConsentRequiredException refused = catchThrowableOfType(ConsentRequiredException.class, consent::finish);
        assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_DENIED);
    }

    /**
     * WCAG 2.2: 1.4.10 nothing to scroll sideways, 2.5.8 targets of 24 pixels at least, 3.3.2 names for every input.
     */
    @Test
    void onAPhoneThePageFitsAndEveryPartHasAName() throws Exception {
        try (Chromium browser = Chromium.openOnPhone("en")) {
            browser.visit(consent.page());

            assertThat(browser.measure("window.innerWidth")).isEqualTo(360);
            assertThat(browser.measure("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
            assertThat(List.of("button.approve", "button.refuse", "label:has(input[value=bob])", "a.language"))
                    .allSatisfy(
                            target -> assertThat(browser.one(target).getSize().getHeight())
                                    .isGreaterThanOrEqualTo(24));
            assertThat(browser.one("button.refuse").getLocation().getY())
                    .as("refusing is as near as approving")
                    .isEqualTo(browser.one("button.approve").getLocation().getY());
            assertThat(browser.one("fieldset").getAriaRole()).isEqualTo("group");
            assertThat(browser.one("button.refuse").getLocation().getY())
                    .as("refusing is as near as approving")
                    .isEqualTo(browser.one("button.approve").getLocation().getY());
            assertThat(browser.one("fieldset").getAccessibleName()).isEqualTo("Log in as (test users)");
            assertThat(browser.one("input[value=bob]").getAccessibleName()).isEqualTo("bob");
            assertThat(browser.one("h1").getAriaRole()).isEqualTo("heading");
            assertThat(browser.one("main").getAriaRole()).isEqualTo("main");
        }
    }
}
