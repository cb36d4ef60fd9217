package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.internal.oauth.GrantEnd;
import dev.nakadachi.sandbox.oauth.ResponseFault;
import java.net.URI;

/** A test user who answers the consent page without a browser. Thread-safe. */
public final class SandboxUser {

    private final String login;
    private final ConsentRobot robot;
    private final Entrance entrance;

    SandboxUser(String login, ConsentRobot robot, Entrance entrance) {
        this.login = login;
        this.robot = robot;
        this.entrance = entrance;
    }

    /**
     * Opens the page and approves.
     *
     * @param authorizationUri where the application sends the browser
     * @return the callback that the browser would have followed; it is not requested
     * @throws dev.nakadachi.error.InvalidInputException when the server shows an error page or this user does not exist
     */
    public URI approve(URI authorizationUri) {
        return robot.answer(authorizationUri, login, "approve", "");
    }

    /**
     * Opens the page and approves, and the server answers wrongly.
     *
     * @param authorizationUri where the application sends the browser
     * @param fault what is wrong with the response
     * @return the callback, which a client must refuse without any call; it is not requested
     * @throws dev.nakadachi.error.InvalidInputException as above
     */
    public URI approve(URI authorizationUri, ResponseFault fault) {
        return robot.answer(authorizationUri, login, "approve", fault.name());
    }

    /**
     * Opens the page and refuses.
     *
     * @param authorizationUri where the application sends the browser
     * @return the callback with {@code error=access_denied}; it is not requested
     * @throws dev.nakadachi.error.InvalidInputException when the server shows an error page or this user does not exist
     */
    public URI refuse(URI authorizationUri) {
        return robot.answer(authorizationUri, login, "refuse", "");
    }

    /** Withdraws every permission at this institution: their tokens are over. */
    public void withdrawConsents() {
        entrance.end(login, GrantEnd.WITHDRAWN);
    }

    /** Changes the password at this institution, which ends every permission. */
    public void changePassword() {
        entrance.end(login, GrantEnd.PASSWORD_CHANGED);
    }

    /** Links another service at this institution, which ends every permission that was given before. */
    public void linkOtherService() {
        entrance.end(login, GrantEnd.OTHER_SERVICE_LINKED);
    }
}
