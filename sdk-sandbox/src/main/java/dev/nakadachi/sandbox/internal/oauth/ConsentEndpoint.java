package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.page.Language;
import dev.nakadachi.sandbox.oauth.ResponseFault;
import dev.nakadachi.sandbox.web.Handler;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the answer of the consent page. */
final class ConsentEndpoint implements Handler {

    private final Answers answers;
    private final ConsentPages pages;
    private final List<String> users;

    ConsentEndpoint(Answers answers, ConsentPages pages, List<String> users) {
        this.answers = answers;
        this.pages = pages;
        this.users = users;
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
                .flatMap(ticket -> decision.get().equals("approve")
                        ? answers.approve(ticket, user.get(), fault(form))
                        : answers.refuse(ticket))
                .orElseGet(() -> pages.error(language, PageText.PAGE_ANSWERED));
    }

    /** Only the robot of a test sends it. */
    private static Optional<ResponseFault> fault(Parameters form) {
        return form.one("fault")
                .flatMap(name -> Stream.of(ResponseFault.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst());
    }
}
