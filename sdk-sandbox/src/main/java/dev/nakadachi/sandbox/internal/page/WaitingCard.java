package dev.nakadachi.sandbox.internal.page;

import static dev.nakadachi.sandbox.internal.page.Html.escape;

import dev.nakadachi.sandbox.bank.transfer.Confirmation;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.Transfer;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import java.util.Locale;
import java.util.stream.Collectors;

/** One request that waits, with the buttons that answer it. */
final class WaitingCard {

    private final Language language;
    private final String action;
    private final String ticket;

    WaitingCard(Language language, String action, String ticket) {
        this.language = language;
        this.action = action;
        this.ticket = ticket;
    }

    String html(Transfer transfer, Confirmation asked) {
        return String.format(
                Locale.ROOT,
                """
                <form method="post" action="%s">
                <input type="hidden" name="ticket" value="%s">
                <input type="hidden" name="applyNo" value="%s">
                <input type="hidden" name="kind" value="%s">
                <fieldset><legend>%s</legend>
                <dl class="terms">
                %s%s</dl>
                </fieldset>
                <div class="answers">
                <button class="approve" name="decision" value="approve">%s</button>
                <button class="refuse" name="decision" value="refuse">%s</button>
                <button class="refuse" name="decision" value="expire">%s</button>
                </div>
                </form>""",
                escape(action),
                escape(ticket),
                escape(transfer.applyNo()),
                asked.kind(),
                escape(ApprovalText.of(asked.kind()).in(language)),
                transfer.order().items().stream().map(this::payment).collect(Collectors.joining()),
                rest(transfer),
                escape(ApprovalText.APPROVE.in(language)),
                escape(ApprovalText.REFUSE.in(language)),
                escape(ApprovalText.EXPIRE.in(language)));
    }

    private String payment(TransferItem item) {
        Payee payee = item.payee();
        String account = String.join("-", payee.bankCode(), payee.branchCode(), payee.accountNumber());
        return line(
                ApprovalText.PAYEE,
                "<strong>" + escape(payee.name()) + "</strong> " + yen(item.amount()) + "<br>" + code(account));
    }

    private String rest(Transfer transfer) {
        return line(ApprovalText.FEE, yen(transfer.fee()))
                + line(ApprovalText.TOTAL, "<strong>" + yen(transfer.amount() + transfer.fee()) + "</strong>")
                + line(ApprovalText.DATE, escape(transfer.order().date().toString()))
                + line(ApprovalText.FROM, code(transfer.order().account().value()))
                + line(ApprovalText.NUMBER, code(transfer.applyNo()));
    }

    private String line(ApprovalText label, String html) {
        return "<dt>" + escape(label.in(language)) + "</dt><dd>" + html + "</dd>\n";
    }

    private static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    private String yen(long amount) {
        return String.format(Locale.ROOT, "%,d", amount) + escape(ApprovalText.YEN.in(language));
    }
}
