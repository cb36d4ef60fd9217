package dev.nakadachi.sandbox.internal.oauth;

import static dev.nakadachi.sandbox.internal.page.Html.escape;

import dev.nakadachi.sandbox.internal.page.Language;
import dev.nakadachi.sandbox.oauth.Partner;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person has to know before an answer: the items of the METI guideline 3.4 (2) i, in its order. Name of the
 * provider, name of the service, content and range, validity, how to end it, cautions. Immutable.
 */
final class ConsentTerms {

    private final ConsentWords words;

    ConsentTerms(ConsentWords words) {
        this.words = words;
    }

    String html(Language language, AuthorisationRequest asked) {
        Partner partner = words.partner();
        return "<dl class=\"terms\">"
                + item(PageText.PARTNER, language, escape(language.of(partner.name())))
                + item(PageText.SERVICE, language, escape(language.of(partner.service())))
                + item(PageText.SCOPE, language, scopes(language, asked))
                + item(PageText.VALIDITY, language, escape(asked.validity().in(language)))
                + item(
                        PageText.REVOCATION,
                        language,
                        escape(language.of(words.signboard().revocation())) + "<br>"
                                + escape(language.of(partner.revocation())))
                + item(PageText.CAUTIONS, language, cautions(language))
                + "</dl>";
    }

    private static String item(PageText term, Language language, String html) {
        return "<dt>" + escape(term.in(language)) + "</dt>\n<dd>" + html + "</dd>\n";
    }

    private String scopes(Language language, AuthorisationRequest asked) {
        return asked.scopesInOrder().stream()
                .sorted(Comparator.comparingInt(words.scopes()::place))
                .map(scope -> "<li>"
                        + escape(words.scopes().of(scope).map(language::of).orElse(scope)) + " <code>" + escape(scope)
                        + "</code></li>")
                .collect(Collectors.joining("\n", "<ul class=\"scopes\">", "</ul>"));
    }

    private String cautions(Language language) {
        String partner = language.of(words.partner().name());
        String institution = language.of(words.signboard().name());
        return Stream.concat(
                        Stream.of(PageText.NOT_OURS, PageText.HANDED_OVER, PageText.UNEXPECTED)
                                .map(text -> String.format(Locale.ROOT, text.in(language), partner, institution)),
                        words.partner().cautions().stream().map(language::of))
                .map(text -> "<li>" + escape(text) + "</li>")
                .collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }
}
