package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes the answer of the consent page. */
final class ConsentEndpoint implements Handler {

    private final PendingConsents pending;
    private final TokenBook book;
    private final ConsentPages pages;
    private final List<String> users;
    private final Supplier<String> issuer;

    ConsentEndpoint(
            PendingConsents pending, TokenBook book, ConsentPages pages, List<String> users, Supplier<String> issuer) {
        this.pending = pending;
        this.book = book;
        this.pages = pages;
        this.users = users;
        this.issuer = issuer;
    }

    @Override
    public Reply handle(Request request) {
        Parameters form = request.form();
        Language language = Language.of(request);
        Optional<String> user = form.one("user").filter(users::contains);
        Optional<String> decision = form.one("decision");
        if (user.isEmpty() || decision.isEmpty()) {
            return pages.error(language, PageText.INCOMPLETE_ANSWER);
        }
        return form.one("ticket")
                .flatMap(pending::take)
                .map(open -> answer(open, user.get(), decision.get()))
                .orElseGet(() -> pages.error(language, PageText.PAGE_ANSWERED));
    }

    private Reply answer(AuthorisationRequest open, String user, String decision) {
        if (decision.equals("approve")) {
            return Callback.withCode(open, book.newCode(open, user), issuer.get());
        }
        OauthError denied = new OauthError("access_denied", "the user refused");
        return Callback.withError(open.redirectUri(), open.state(), denied, issuer.get());
    }
}
