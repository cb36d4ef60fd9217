package dev.nakadachi.sandbox.internal.oauth;

import static dev.nakadachi.sandbox.internal.page.Html.escape;

import dev.nakadachi.sandbox.internal.page.Language;
import dev.nakadachi.sandbox.internal.page.PageFrame;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pages that a person sees. They need no script and load nothing. Immutable. */
final class ConsentPages {

    private final ConsentWords words;
    private final ConsentTerms terms;
    private final List<String> users;
    private final String action;

    ConsentPages(ConsentWords words, List<String> users, String action) {
        this.words = words;
        this.terms = new ConsentTerms(words);
        this.users = users;
        this.action = action;
    }

    Reply consent(Language language, Request request, AuthorisationRequest asked, String ticket) {
        String body = String.format(
                Locale.ROOT,
                """
                <p class="asks"><strong>%s</strong>%s</p>
                %s
                <form method="post" action="%s">
                <input type="hidden" name="ticket" value="%s">
                <fieldset><legend>%s</legend><div class="users">%s</div></fieldset>
                <div class="answers">
                <button class="approve" name="decision" value="approve">%s</button>
                <button class="refuse" name="decision" value="refuse">%s</button>
                </div>
                </form>
                <p class="after">%s <code>%s</code></p>""",
                escape(language.of(words.partner().name())),
                escape(PageText.ASKS.in(language)),
                terms.html(language, asked),
                escape(action + "?ui_locales=" + language.tag()),
                escape(ticket),
                escape(PageText.WHO.in(language)),
                userChoice(),
                escape(PageText.APPROVE.in(language)),
                escape(PageText.REFUSE.in(language)),
                escape(PageText.AFTERWARDS.in(language)),
                escape(URI.create(asked.redirectUri()).getAuthority()));
        return PageFrame.guarded(Reply.html(
                200,
                PageFrame.html(
                        words.signboard(),
                        language,
                        language.of(words.signboard().consentTitle()),
                        otherLanguage(language, request),
                        body)));
    }

    Reply error(Language language, PageText reason) {
        String body = "<p class=\"asks\" role=\"alert\">" + escape(reason.in(language)) + "</p>";
        return PageFrame.guarded(Reply.html(
                400, PageFrame.html(words.signboard(), language, PageText.ERROR_TITLE.in(language), "", body)));
    }

    private String userChoice() {
        return users.stream()
                .map(user -> String.format(
                        Locale.ROOT,
                        "<label><input type=\"radio\" name=\"user\" value=\"%s\" required%s> %s</label>",
                        escape(user),
                        user.equals(users.get(0)) ? " checked" : "",
                        escape(user)))
                .collect(Collectors.joining("\n"));
    }

    private static String otherLanguage(Language language, Request request) {
        Language other = language.other();
        String query = Arrays.stream(request.rawQuery().split("&", -1))
                .filter(pair -> !pair.startsWith("ui_locales="))
                .collect(Collectors.joining("&"));
        String name = other == Language.JAPANESE ? "日本語" : "English";
        return String.format(
                Locale.ROOT,
                "<a class=\"language\" lang=\"%s\" hreflang=\"%s\" href=\"?%s\">%s</a>",
                other.tag(),
                other.tag(),
                escape(query + "&ui_locales=" + other.tag()),
                name);
    }
}
