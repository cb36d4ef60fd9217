package dev.nakadachi.examples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A Chromium without a screen, with a fresh profile. It finds no machine but this one. */
final class Chromium implements AutoCloseable {

    static final String BROWSER = "/usr/bin/chromium";
    static final String DRIVER = "/usr/bin/chromedriver";

    /** It warns of every Chromium whose debugging protocol it has no classes for; nothing here uses that. */
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final Path profile;

    private Chromium(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** On a desk, for a person who reads these languages. */
    static Chromium open(String languages) throws IOException {
        return start(languages, new ChromeOptions());
    }

    /** On a small phone, for a person who reads these languages. */
    static Chromium openOnPhone(String languages) throws IOException {
        Map<String, Object> screen = Map.of("width", 360, "height", 740, "pixelRatio", 2, "touch", true);
        return start(
                languages,
                new ChromeOptions().setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", screen)));
    }

    private static Chromium start(String languages, ChromeOptions options) throws IOException {
        PROTOCOL.setLevel(Level.SEVERE);
        Path profile = Files.createTempDirectory("nakadachi-chromium");
        options.setBinary(BROWSER)
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
                .addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync")
                .addArguments("--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
                .addArguments("--window-size=1000,1000", "--user-data-dir=" + profile)
                .setExperimentalOption("prefs", Map.of("intl.accept_languages", languages));
        options.setImplicitWaitTimeout(PATIENCE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER))
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options), profile);
    }

    void visit(URI page) {
        driver.get(page.toString());
    }

    /** What a person sees. */
    String words() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Presses something, and waits until a page with these words is there. */
    void press(WebElement target, String words) {
        target.click();
        await(words);
    }

    /** Waits until a page with these words is there. */
    void await(String words) {
        driver.findElement(By.xpath("//body[contains(., '" + words + "')]"));
    }

    /** Presses a key, and tells what has the focus then. */
    WebElement key(Keys key) {
        new Actions(driver).sendKeys(key).perform();
        return driver.switchTo().activeElement();
    }

    /** What a script in the page would find. */
    long measure(String expression) {
        return ((Number) Objects.requireNonNull(driver.executeScript("return " + expression))).longValue();
    }

    @Override
    public void close() {
        driver.quit();
        try {
            JourneyPlace.delete(profile);
        } catch (UncheckedIOException stillWriting) {
            // a last process of the browser; the profile holds nothing and lies among temporary files
        }
    }
}
