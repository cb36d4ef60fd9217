package dev.nakadachi.sandbox;

import java.net.URI;

/** A test user who answers the consent page without a browser. Thread-safe. */
public final class SandboxUser {

    private final String login;
    private final ConsentRobot robot;

    SandboxUser(String login, ConsentRobot robot) {
        this.login = login;
        this.robot = robot;
    }

    /**
     * Opens the page and approves.
     *
     * @param authorizationUri where the application sends the browser
     * @return the callback that the browser would have followed; it is not requested
     * @throws dev.nakadachi.error.InvalidInputException when the server shows an error page or this user does not exist
     */
    public URI approve(URI authorizationUri) {
        return robot.answer(authorizationUri, login, "approve");
    }

    /**
     * Opens the page and refuses.
     *
     * @param authorizationUri where the application sends the browser
     * @return the callback with {@code error=access_denied}; it is not requested
     * @throws dev.nakadachi.error.InvalidInputException when the server shows an error page or this user does not exist
     */
    public URI refuse(URI authorizationUri) {
        return robot.answer(authorizationUri, login, "refuse");
    }
}
