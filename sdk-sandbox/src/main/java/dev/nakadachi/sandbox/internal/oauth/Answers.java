package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.oauth.ResponseFault;
import dev.nakadachi.sandbox.web.Reply;
import java.util.Optional;

/** What becomes of the user's answer. Thread-safe. */
final class Answers {

    private final PendingConsents pending;
    private final Intake intake;
    private final TokenBook book;
    private final AuthorisationResponses responses;

    Answers(PendingConsents pending, Intake intake, TokenBook book, AuthorisationResponses responses) {
        this.pending = pending;
        this.intake = intake;
        this.book = book;
        this.responses = responses;
    }

    /** Empty for a page that was answered before or never existed. */
    Optional<Reply> approve(String ticket, String user, Optional<ResponseFault> fault) {
        return take(ticket).map(open -> responses.code(open, book.newCode(open, user), fault));
    }

    /** Empty for a page that was answered before or never existed. */
    Optional<Reply> refuse(String ticket) {
        return take(ticket).map(responses::denied);
    }

    private Optional<AuthorisationRequest> take(String ticket) {
        Optional<AuthorisationRequest> open = pending.take(ticket);
        open.ifPresent(intake::useUp);
        return open;
    }
}
