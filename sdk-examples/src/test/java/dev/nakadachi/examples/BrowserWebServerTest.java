package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A person connects a bank account in the web application, in a real browser. */
@NeedsPackage(value = "chromium", file = Chromium.BROWSER)
@NeedsPackage(value = "chromium-driver", file = Chromium.DRIVER)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BrowserWebServerTest {

    @Test
    void thePersonComesBackWithTheCookieAndSeesTheAccounts() throws IOException {
        try (WebApplication application = WebApplication.listen();
                LocalBank bank = LocalBank.start(
                        Sandbox.builder().redirectUri(application.redirectUri()).forBrowser());
                Nakadachi nakadachi =
                        bank.open(TokenVault.encryptedFile(bank.directory().resolve("tokens"), Keyset.generate()));
                Chromium browser = Chromium.open("en")) {
            application.serve(bank.connect(nakadachi));

            browser.visit(application.address());
            browser.press(browser.one("button"), "Before you go to your bank");
            assertThat(browser.words()).contains("How long it lasts").contains("Compensation and whom to ask");
            browser.press(browser.one("a"), "Nakadachi test application asks for your permission");
            browser.press(browser.one("button.approve"), "Your accounts");

            assertThat(browser.words()).contains("****567").contains("3,771,107 JPY");
            assertThat(browser.title()).isEqualTo("Your accounts - Your application");
        }
    }
}
