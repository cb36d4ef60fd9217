package dev.nakadachi.bank;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.ledger.Intent;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the ledger keeps of each kind of command. */
final class CommandIntents {

    private CommandIntents() {}

    static Intent of(TransferCommand command) {
        return paying(command, CanonicalCommand.bytes(command));
    }

    static Intent of(BulkTransferCommand command) {
        return paying(command.transfer(), CanonicalCommand.bytes(command));
    }

    static Intent of(OwnTransferCommand command) {
        return new Intent(command.key(), CanonicalCommand.bytes(command))
                .ofAccount(command.from())
                .paying(command.amount())
                .to(command.to().value().getBytes(StandardCharsets.UTF_8));
    }

    static Intent of(CancelCommand command) {
        return new Intent(command.key(), CanonicalCommand.bytes(command)).ofAccount(command.account());
    }

    static Intent of(ConfirmCommand command) {
        return new Intent(command.key(), CanonicalCommand.bytes(command));
    }

    private static Intent paying(TransferCommand command, byte[] canonical) {
        return new Intent(command.key(), canonical)
                .ofAccount(command.from())
                .paying(command.total())
                .to(payees(command.payments()));
    }

    private static byte[] payees(List<Payment> payments) {
        return JsonWriter.write(out -> out.texts(
                "payees",
                payments.stream().map(Payment::payee).map(CommandIntents::payee).toList()));
    }

    private static String payee(Payee payee) {
        return payee.bank().value() + "-" + payee.branch().value() + "-" + payee.type() + "-"
                + payee.number().value();
    }
}
