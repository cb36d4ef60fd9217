package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.web.BadRequest;
import dev.nakadachi.sandbox.web.Handler;

/**
 * Lets everybody in as the one customer, but who shows a token that is over. A campaign is about money: a client that
 * knows no tokens may take part.
 */
final class OpenDoor implements Door {

    private static final String TOKEN = "x-access-token";

    private final Dialect dialect;
    private final String user;
    private final BankTokens tokens;

    OpenDoor(Dialect dialect, String user, BankTokens tokens) {
        this.dialect = dialect;
        this.user = user;
        this.tokens = tokens;
    }

    @Override
    public Handler forRight(String right, Enquiry enquiry) {
        return request -> {
            try {
                return request.header(TOKEN)
                                .filter(token -> !tokens.takes(token))
                                .isPresent()
                        ? dialect.refusal(Trouble.TOKEN, "the token is over").reply()
                        : enquiry.answer(user, request);
            } catch (Refusal e) {
                return e.reply();
            } catch (BadRequest e) {
                return dialect.refusal(Trouble.BAD_REQUEST, String.valueOf(e.getMessage()))
                        .reply();
            }
        };
    }
}
