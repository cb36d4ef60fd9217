package dev.nakadachi.sandbox.fault;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.wire.Ending;
import dev.nakadachi.sandbox.wire.TcpGate;
import dev.nakadachi.sandbox.wire.WireFault;
import java.time.Duration;

/** The faults that the sandbox knows by itself. */
public final class Faults {

    private static final Rule<Duration> WAIT = Rule.of(
            "delay",
            "is 0 to 30 seconds",
            "set the client's deadline lower instead of waiting longer",
            wait -> !wait.isNegative() && wait.compareTo(Duration.ofSeconds(30)) <= 0);
    private static final Rule<Integer> STATUS =
            Rule.of("status", "is 400 to 599", "pass an HTTP error status", status -> status >= 400 && status <= 599);

    private Faults() {}

    /**
     * The right answer, late.
     *
     * @param wait real time, at most 30 seconds
     * @return the fault
     * @throws dev.nakadachi.error.InvalidInputException when it is longer
     */
    public static Fault delay(Duration wait) {
        WAIT.check(wait);
        return (request, bank) -> {
            try {
                Host.system().sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return bank.handle(request);
        };
    }

    /**
     * 401 instead of an answer.
     *
     * @return the fault
     */
    public static Fault unauthorized() {
        return status(401, "SBX_TOKEN", "the access token was refused by order of the test");
    }

    /**
     * 429 instead of an answer. The dialect does not declare it, gateways send it all the same.
     *
     * @param retryAfter the header, in whole seconds
     * @return the fault
     */
    public static Fault tooManyRequests(Duration retryAfter) {
        String seconds = Long.toString(retryAfter.toSeconds());
        return (request, bank) -> Answers.error(429, "SBX_RATE", "too many requests by order of the test")
                .withHeader("Retry-After", seconds);
    }

    /**
     * 500 instead of an answer.
     *
     * @return the fault
     */
    public static Fault serverError() {
        return status(500, "SBX_500", "the server failed by order of the test");
    }

    /**
     * 503 instead of an answer, with the code that an integrator saw under maintenance.
     *
     * @return the fault
     */
    public static Fault maintenance() {
        return status(503, "WG_ERR_300", "under maintenance");
    }

    /**
     * Any error status instead of an answer, in the dialect's error body.
     *
     * @param status 400 to 599
     * @param errorCode at most 10 characters
     * @param errorMessage at most 255 characters
     * @return the fault
     * @throws dev.nakadachi.error.InvalidInputException when the status is none of an error
     */
    public static Fault status(int status, String errorCode, String errorMessage) {
        STATUS.check(status);
        return (request, bank) -> Answers.error(status, errorCode, errorMessage);
    }

    /**
     * The connection ends in the middle of the right answer.
     *
     * @return the fault
     */
    public static Fault truncated() {
        return (request, bank) -> SpoiltBody.truncated(bank.handle(request));
    }

    /**
     * The answer arrives whole, but its JSON ends too early.
     *
     * @return the fault
     */
    public static Fault malformed() {
        return (request, bank) -> SpoiltBody.malformed(bank.handle(request));
    }

    /**
     * The right answer after so many blanks that it exceeds the size.
     *
     * @param blanks how many bytes of blanks
     * @return the fault
     */
    public static Fault oversized(long blanks) {
        return (request, bank) -> SpoiltBody.oversized(bank.handle(request), blanks);
    }

    /**
     * The right answer, in which the first member of the object comes twice.
     *
     * @return the fault
     */
    public static Fault duplicateMember() {
        return (request, bank) -> SpoiltBody.duplicateMember(bank.handle(request));
    }

    /**
     * The right answer, labelled {@code text/plain}.
     *
     * @return the fault
     */
    public static Fault wrongMediaType() {
        return (request, bank) -> bank.handle(request).withHeader("Content-Type", "text/plain;charset=UTF-8");
    }

    /**
     * The bank carries the request out, and the connection breaks while the answer is on its way.
     *
     * @param gate of the sandbox, from {@code sandbox.gate()}
     * @param fault what the connection does
     * @return the fault
     */
    public static Fault onWire(TcpGate gate, WireFault fault) {
        return (request, bank) -> {
            Reply reply = bank.handle(request);
            gate.strike(request.peer(), fault);
            return reply;
        };
    }

    /**
     * The connection breaks without any answer, and the bank has not seen the request.
     *
     * @param gate of the sandbox, from {@code sandbox.gate()}
     * @return the fault
     */
    public static Fault dropBeforeExecution(TcpGate gate) {
        return (request, bank) -> {
            gate.strike(request.peer(), WireFault.dropAfterRequest(Ending.RST));
            // The gate swallows it: the connection ends at its first byte.
            return Reply.empty(503);
        };
    }

    /**
     * The bank carries the request out, and the connection breaks without any answer.
     *
     * @param gate of the sandbox, from {@code sandbox.gate()}
     * @return the fault
     */
    public static Fault dropAfterExecution(TcpGate gate) {
        return onWire(gate, WireFault.dropAfterRequest(Ending.RST));
    }

    /**
     * The bank carries the request out, and its answer waits: for the test of a process that is killed meanwhile.
     *
     * @param hold released by the test, or by its time
     * @return the fault
     */
    public static Fault executeThenHang(Hold hold) {
        return (request, bank) -> {
            Reply reply = bank.handle(request);
            hold.pause();
            return reply;
        };
    }

    /**
     * A login page with status 200 instead of an answer.
     *
     * @return the fault
     */
    public static Fault loginPage() {
        return (request, bank) -> Reply.html(200, Answers.LOGIN_PAGE);
    }

    /**
     * 302 to a login page instead of an answer.
     *
     * @return the fault
     */
    public static Fault redirectToLogin() {
        return (request, bank) -> Reply.redirect(302, "/login");
    }
}
