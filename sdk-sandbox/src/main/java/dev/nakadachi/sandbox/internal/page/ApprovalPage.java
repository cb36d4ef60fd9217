package dev.nakadachi.sandbox.internal.page;

import static dev.nakadachi.sandbox.internal.page.Html.escape;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.bank.transfer.Confirmation;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.internal.random.RandomText;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.Router;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists what waits and takes the customer's answers. It needs no script and no login. Thread-safe. */
public final class ApprovalPage {

    private final Signboard bank;
    private final List<Transfers> products;
    private final String path;
    private final String ticket = new RandomText(Host.system()).next();

    /**
     * A page.
     *
     * @param products whose requests wait
     * @param path where it is
     * @param bank whose page it is
     */
    public ApprovalPage(List<Transfers> products, String path, Signboard bank) {
        this.bank = bank;
        this.products = List.copyOf(products);
        this.path = path;
    }

    /**
     * Adds the page and its form.
     *
     * @param router of a server that a browser opens
     */
    public void addTo(Router router) {
        router.route("GET", path, request -> page(200, Language.of(request), ""));
        router.route("POST", path, this::answer);
    }

    private Reply answer(Request request) {
        Parameters form = request.form();
        Language language = Language.of(request);
        String applyNo = form.one("applyNo").orElse("");
        Optional<Transfers> product = products.stream()
                .filter(transfers -> waits(transfers.find(applyNo), form))
                .findFirst();
        if (!form.one("ticket").equals(Optional.of(ticket)) || product.isEmpty()) {
            return page(400, language, alert(language));
        }
        Transfers transfers = product.get();
        switch (form.one("decision").orElse("")) {
            case "approve" -> transfers.approve(applyNo);
            case "refuse" -> transfers.refuse(applyNo);
            case "expire" -> transfers.letExpire(applyNo);
            default -> {
                return page(400, language, alert(language));
            }
        }
        return Reply.redirect(303, in(language));
    }

    private static boolean waits(Optional<Transfer> asked, Parameters form) {
        return asked.flatMap(Transfer::waiting)
                .map(Confirmation::kind)
                .map(Enum::name)
                .filter(kind -> form.one("kind").equals(Optional.of(kind)))
                .isPresent();
    }

    private Reply page(int status, Language language, String alert) {
        List<Transfer> waiting = products.stream()
                .flatMap(transfers -> transfers.waiting().stream())
                .sorted(Comparator.comparing(Transfer::applyNo))
                .toList();
        WaitingCard card = new WaitingCard(language, in(language), ticket);
        ApprovalText words = waiting.isEmpty() ? ApprovalText.NOTHING : ApprovalText.WAITING;
        String cards = waiting.stream()
                .flatMap(transfer -> transfer.waiting().stream().map(asked -> card.html(transfer, asked)))
                .collect(Collectors.joining("\n"));
        String body = String.format(
                Locale.ROOT,
                "%s<p class=\"asks\">%s</p>%n%s%n<p class=\"after\"><a href=\"%s\">%s</a></p>",
                alert,
                escape(words.in(language)),
                cards,
                escape(in(language)),
                escape(ApprovalText.RELOAD.in(language)));
        String html =
                PageFrame.html(bank, language, ApprovalText.TITLE.in(language), otherLanguage(language.other()), body);
        return PageFrame.guarded(Reply.html(status, html));
    }

    private static String alert(Language language) {
        return "<p class=\"asks\" role=\"alert\">" + escape(ApprovalText.ANSWERED.in(language)) + "</p>";
    }

    private String otherLanguage(Language other) {
        String name = other == Language.JAPANESE ? "日本語" : "English";
        return "<a class=\"language\" lang=\"" + other.tag() + "\" hreflang=\"" + other.tag() + "\" href=\""
                + escape(in(other)) + "\">" + name + "</a>";
    }

    private String in(Language language) {
        return path + "?ui_locales=" + language.tag();
    }
}
