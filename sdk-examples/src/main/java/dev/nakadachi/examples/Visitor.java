package dev.nakadachi.examples;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.sandbox.Sandbox;
import java.net.URI;

/** Who answers the bank's consent page: a robot, or the person at the terminal. */
interface Visitor extends AutoCloseable {

    static Visitor of(JourneyOptions options) {
        return options.browser() ? PersonWithBrowser.listen() : new Robot();
    }

    /**
     * Where an institution sends the browser afterwards: to a path of its own, or one's answer might pass for
     * another's.
     */
    URI redirectUri(String institution);

    /** Whether the consent page has to be without a certificate warning. */
    boolean usesABrowser();

    /** Opens the page, agrees, and returns the address that the bank called back. */
    URI answer(Story story, Sandbox bank, URI authorizationUri);

    /** Approves on the bank's page what waits there. */
    void approveTransfer(Story story, Sandbox bank, RequestNumber number);

    @Override
    void close();

    /** Answers at once; the callback is never requested. */
    final class Robot implements Visitor {

        @Override
        public URI redirectUri(String institution) {
            return URI.create("https://app.example/callback/" + institution);
        }

        @Override
        public boolean usesABrowser() {
            return false;
        }

        @Override
        public URI answer(Story story, Sandbox bank, URI authorizationUri) {
            story.tell("A robot plays the user: it opens the consent page, reads it and presses Approve.");
            return bank.user(BankStep.USER).approve(authorizationUri);
        }

        @Override
        public void approveTransfer(Story story, Sandbox bank, RequestNumber number) {
            bank.bank().transfers().approve(number.value());
            story.tell("The robot approves it as the customer does, on the bank's side.");
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
