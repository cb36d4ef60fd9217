package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sandbox's server saw of the last request, for the thread of the schedule. Thread-safe. */
final class ServerSide implements Handler {

    private volatile @Nullable Handler bank;
    private volatile @Nullable Request request;
    private volatile @Nullable Reply reply;

    /** A fault as it is, which this sees pass. */
    Fault seen(Fault fault) {
        return (asked, server) -> {
            bank = server;
            request = asked;
            Reply given = fault.apply(asked, server);
            reply = given;
            return given;
        };
    }

    /** Before the next request is sent. */
    void forget() {
        request = null;
        reply = null;
    }

    /** The request, empty when none arrived. */
    Optional<Request> request() {
        return Optional.ofNullable(request);
    }

    /** What was answered. */
    Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }

    /** The bank behind the server, for requests that arrive once more. */
    @Override
    public Reply handle(Request again) {
        Handler known = bank;
        return known == null ? Reply.empty(503) : known.handle(again);
    }
}
