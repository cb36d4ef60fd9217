package dev.nakadachi.bank;

import dev.nakadachi.json.JsonWriter;

/**
 * Commands in one fixed byte form, of which the ledger keeps a digest: two commands are the same when their bytes are.
 * The form never changes, or a command that is open across an update would look like another one; a new member is
 * written only where it is set.
 */
final class CanonicalCommand {

    private CanonicalCommand() {}

    static byte[] bytes(TransferCommand command) {
        return JsonWriter.write(out -> {
            out.text("from", command.from().value());
            out.text("date", command.designatedDate().toString());
            out.text("holiday", command.holidayRule().name());
            command.remitter().ifPresent(name -> out.text("remitter", name.value()));
            command.comment().ifPresent(words -> out.text("comment", words.value()));
            out.objects("payments", command.payments(), CanonicalCommand::payment);
        });
    }

    static byte[] bytes(CancelCommand command) {
        return JsonWriter.write(out -> {
            out.text("account", command.account().value());
            out.text("request", command.request().value());
            out.text("target", command.target().name());
        });
    }

    private static void payment(Payment payment, JsonWriter out) {
        Payee payee = payment.payee();
        out.text("bank", payee.bank().value());
        out.text("branch", payee.branch().value());
        out.text("type", payee.type().name());
        out.text("number", payee.number().value());
        out.text("name", payee.name().value());
        out.amountAsText("amount", payment.amount());
        payment.edi().ifPresent(words -> out.text("edi", words.value()));
    }
}
