package dev.nakadachi.sandbox;

import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.internal.oauth.ResourceDoor;
import dev.nakadachi.sandbox.internal.oauth.TokenRefusal;
import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Optional;

/** The door of an authorisation server that refuses in the words of a dialect. */
final class DialectDoor implements Door {

    private final Dialect dialect;
    private final ResourceDoor door;

    DialectDoor(Dialect dialect, ResourceDoor door) {
        this.dialect = dialect;
        this.door = door;
    }

    @Override
    public Handler forRight(String right, Enquiry enquiry) {
        return request -> {
            try {
                return door.leave(enquiry.answer(userOf(request, right), request));
            } catch (TokenRefusal e) {
                return refused(e);
            } catch (Refusal e) {
                return door.leave(e.reply());
            } catch (BadRequest e) {
                return door.leave(dialect.refusal(Trouble.BAD_REQUEST, String.valueOf(e.getMessage()))
                        .reply());
            }
        };
    }

    private String userOf(Request request, String right) {
        return door.admit(request, this::token, right).user();
    }

    private Optional<String> token(Request request) {
        Optional<String> header = dialect.premises().tokenHeader();
        return header.isPresent() ? request.header(header.get()) : ResourceDoor.bearer(request);
    }

    /** A header of its own knows no challenge; a client that proves a key cannot do without. */
    private Reply refused(TokenRefusal e) {
        Trouble trouble = e.status() == Trouble.RIGHT.status() ? Trouble.RIGHT : Trouble.TOKEN;
        Reply refusal = dialect.refusal(trouble, e.description()).reply();
        return door.challenges() || dialect.premises().tokenHeader().isEmpty() ? e.on(refusal) : refusal;
    }
}
