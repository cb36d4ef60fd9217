package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;

/** Lets everybody in as the one customer: a campaign is about money and not about tokens. */
final class OpenDoor implements Door {

    private final Dialect dialect;
    private final String user;

    OpenDoor(Dialect dialect, String user) {
        this.dialect = dialect;
        this.user = user;
    }

    @Override
    public Handler forRight(String right, Enquiry enquiry) {
        return request -> {
            try {
                return enquiry.answer(user, request);
            } catch (Refusal e) {
                return e.reply();
            } catch (BadRequest e) {
                return dialect.refusal(Trouble.BAD_REQUEST, String.valueOf(e.getMessage()))
                        .reply();
            }
        };
    }
}
