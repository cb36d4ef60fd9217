package dev.nakadachi.examples;

import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.card.CardQuirk;
import java.time.Duration;

/** Institutions to talk to. */
final class BankStep {

    static final String USER = "alice";
    static final Duration TOKEN_LIFE = Duration.ofHours(1);
    static final int LINES = 2_600;

    private BankStep() {}

    static Sandbox start(Story story, Visitor visitor) {
        story.step("Start a bank and a card issuer on this machine");
        story.begin("making a certificate and starting the servers ...");
        var builder = Sandbox.builder()
                .redirectUri(visitor.redirectUri(ConsentStep.BANK))
                .redirectUri(visitor.redirectUri(CardStep.CARD))
                .accessTokenLife(TOKEN_LIFE)
                .historyLines(LINES)
                .quirk(CardQuirk.NUMBER_IN_MERCHANT);
        Sandbox bank = (visitor.usesABrowser() ? builder.forBrowser() : builder).start();
        story.end(" done");
        story.tell("They listen on " + bank.corporationBase().getAuthority()
                + " only and speak HTTPS and OAuth 2.0. The bank");
        story.tell("answers in the shapes of GMO Aozora Net Bank, the issuer in those of docs/card-api.");
        story.tell("Their calendar says " + bank.bank().today() + " and moves only when we move it.");
        return bank;
    }
}
