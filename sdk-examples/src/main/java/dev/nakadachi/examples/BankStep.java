package dev.nakadachi.examples;

import dev.nakadachi.sandbox.Sandbox;
import java.time.Duration;

/** A bank to talk to. */
final class BankStep {

    static final String USER = "alice";
    static final Duration TOKEN_LIFE = Duration.ofHours(1);
    static final int LINES = 2_600;

    private BankStep() {}

    static Sandbox start(Story story, Visitor visitor) {
        story.step("Start a bank on this machine");
        story.begin("making a certificate and starting the servers ...");
        var builder = Sandbox.builder()
                .redirectUri(visitor.redirectUri())
                .accessTokenLife(TOKEN_LIFE)
                .historyLines(LINES);
        Sandbox bank = (visitor.usesABrowser() ? builder.forBrowser() : builder).start();
        story.end(" done");
        story.tell("It listens on " + bank.corporationBase().getAuthority() + " only, speaks HTTPS and OAuth 2.0,");
        story.tell("and answers in the shapes of GMO Aozora Net Bank. Nothing leaves this machine.");
        story.tell("Its calendar says " + bank.bank().today() + " and moves only when we move it.");
        return bank;
    }
}
