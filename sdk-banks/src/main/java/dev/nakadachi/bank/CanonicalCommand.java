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
        return JsonWriter.write(out -> transfer(command, out));
    }

    static byte[] bytes(BulkTransferCommand command) {
        return JsonWriter.write(out -> {
            out.text("kind", "bulk");
            command.dataName().ifPresent(words -> out.text("data", words.value()));
            command.remitterCode().ifPresent(code -> out.text("remitter-code", code.value()));
            for (int place = 0; place < command.approvers().size(); place++) {
                out.text(
                        "approver-" + (place + 1),
                        command.approvers().get(place).value());
            }
            command.approvalPattern().ifPresent(pattern -> out.text("approval-pattern", pattern.value()));
            command.payingAccount()
                    .ifPresent(account -> out.object("paying-account", to -> {
                        to.text("branch", account.branch().value());
                        to.text("type", account.type().name());
                        to.text("number", account.number().value());
                    }));
            transfer(command.transfer(), out);
        });
    }

    static byte[] bytes(ConfirmCommand command) {
        return JsonWriter.write(out -> {
            out.text("kind", "confirm");
            out.text("request", command.request().value());
            command.comment().ifPresent(words -> out.text("comment", words.value()));
        });
    }

    static byte[] bytes(OwnTransferCommand command) {
        return JsonWriter.write(out -> {
            out.text("kind", "own");
            out.text("from", command.from().value());
            out.text("to", command.to().value());
            out.amountAsText("amount", command.amount());
            command.designatedDate().ifPresent(day -> out.text("date", day.toString()));
        });
    }

    static byte[] bytes(VirtualAccountIssue command) {
        return JsonWriter.write(out -> {
            out.text("kind", "virtual-issue");
            out.text("account", command.account().value());
            out.text("type", command.type().name());
            out.integer("count", command.count());
            command.addedName().ifPresent(name -> out.text("added-name", name.value()));
        });
    }

    static byte[] bytes(VirtualAccountChange command) {
        return JsonWriter.write(out -> {
            out.text("kind", "virtual-change");
            out.text("action", command.action().name());
            out.texts("ids", command.ids().stream().map(VirtualAccountId::value).toList());
        });
    }

    static byte[] bytes(VirtualAccountClosing command) {
        return JsonWriter.write(out -> out.text("kind", "virtual-close"));
    }

    private static void transfer(TransferCommand command, JsonWriter out) {
        out.text("from", command.from().value());
        out.text("date", command.designatedDate().toString());
        out.text("holiday", command.holidayRule().name());
        command.remitter().ifPresent(name -> out.text("remitter", name.value()));
        command.comment().ifPresent(words -> out.text("comment", words.value()));
        out.objects("payments", command.payments(), CanonicalCommand::payment);
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
