package dev.nakadachi.examples;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A customer connects a bank account in a web application. {@link WebApplication} is what you would write; this class
 * starts it, and a robot walks through it. With {@code --browser} you do that yourself.
 */
public final class ConsentInWebServer {

    private final WebApplication application;
    private final Sandbox bank;
    private final PrintStream terminal;

    private ConsentInWebServer(WebApplication application, Sandbox bank, PrintStream terminal) {
        this.application = application;
        this.bank = bank;
        this.terminal = terminal;
    }

    /**
     * Starts the application, and a bank for it.
     *
     * @param args {@code --browser} to use it with your own browser
     * @throws IOException when the terminal cannot be read
     */
    public static void main(String[] args) throws IOException {
        run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(String[] args, PrintStream terminal) throws IOException {
        terminal.println("A customer connects a bank account in a web application");
        try (WebApplication application = WebApplication.listen();
                LocalBank bank = LocalBank.start(
                        Sandbox.builder().redirectUri(application.redirectUri()).forBrowser());
                Nakadachi nakadachi =
                        bank.open(TokenVault.encryptedFile(bank.directory().resolve("tokens"), Keyset.generate()))) {
            application.serve(bank.connect(nakadachi));
            if (args.length > 0 && args[0].equals("--browser")) {
                terminal.println("  Open " + application.address() + " and log in at the bank as alice or bob.");
                terminal.println("  Press Enter here to end.");
                System.in.read();
            } else {
                new ConsentInWebServer(application, bank.sandbox(), terminal).walk();
            }
        }
    }

    private void walk() {
        URI address = application.address();
        RobotBrowser customer = new RobotBrowser();
        HttpResponse<String> start = customer.get(address);
        terminal.println("  " + address + " greets the browser and gives it a cookie with these flags:");
        terminal.println(
                "    " + start.headers().firstValue("Set-Cookie").orElseThrow().replaceAll("=[0-9a-f]{64};", "=…;"));

        HttpResponse<String> notice = customer.post(address.resolve("/connect"));
        terminal.println("  The button leads to a page that says what this is about, with "
                + (notice.body().split("<dt>", -1).length - 1) + " items of METI's guideline.");
        URI consentPage = RobotBrowser.linkOf(notice);
        terminal.println("  Its link leads to the bank at " + consentPage.getAuthority() + ", where alice agrees.");
        URI callback = bank.user(BankStep.USER).approve(consentPage);

        HttpResponse<String> forged = new RobotBrowser().get(callback);
        RobotBrowser other = new RobotBrowser();
        other.post(address.resolve("/connect"));
        HttpResponse<String> mismatch = other.get(callback);
        terminal.println("  Her callback in a stranger's browser: " + forged.statusCode() + ", " + alert(forged));
        terminal.println(
                "  In one that had asked for a consent too: " + mismatch.statusCode() + ", " + alert(mismatch));

        URI accounts = follow(customer.get(callback));
        terminal.println("  In her own browser it leads to " + accounts.getPath()
                + ", so that no code stays in the address bar:");
        String table = customer.get(accounts).body();
        int shown = rows(table);
        if (forged.statusCode() != 400 || mismatch.statusCode() != 400) {
            throw new IllegalStateException("a foreign callback was taken");
        }
        terminal.println(String.format(
                Locale.ROOT,
                "WEB CONSENT OK %d accounts shown, 2 foreign callbacks refused, the bank saw %d token call",
                shown,
                bank.counters().tokenCalls()));
    }

    private int rows(String page) {
        String[] rows = page.split("<tr>", -1);
        for (int i = 1; i < rows.length; i++) {
            terminal.println("    "
                    + rows[i].replaceAll("</td><td>", "  ")
                            .replaceAll("<[^>]+>", "")
                            .strip());
        }
        return rows.length - 1;
    }

    private static String alert(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*role=\"alert\">([^<]*)<.*", "$1");
    }

    private static URI follow(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }
}
