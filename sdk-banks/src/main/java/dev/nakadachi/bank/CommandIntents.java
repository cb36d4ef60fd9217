package dev.nakadachi.bank;

import dev.nakadachi.ledger.Intent;
import java.util.List;

/** What the ledger keeps of each kind of command. */
final class CommandIntents {

    private CommandIntents() {}

    static Intent of(TransferCommand command) {
        return paying(command, CanonicalCommand.bytes(command));
    }

    static Intent of(BulkTransferCommand command) {
        Intent intent = paying(command.transfer(), CanonicalCommand.bytes(command));
        String marker = EdiMarker.of(command.key()).value();
        boolean named = command.dataName()
                .map(TransferComment::value)
                .filter(marker::equals)
                .isPresent();
        return named ? intent.markedBy(marker) : intent;
    }

    static Intent of(OwnTransferCommand command) {
        return new Intent(command.key(), CanonicalCommand.bytes(command))
                .ofAccount(command.from())
                .paying(List.of(new Intent.Portion(command.reference(), command.amount())));
    }

    static Intent of(CancelCommand command) {
        return new Intent(command.key(), CanonicalCommand.bytes(command)).ofAccount(command.account());
    }

    static Intent of(ConfirmCommand command) {
        return new Intent(command.key(), CanonicalCommand.bytes(command));
    }

    private static Intent paying(TransferCommand command, byte[] canonical) {
        Intent intent = new Intent(command.key(), canonical)
                .ofAccount(command.from())
                .paying(command.payments().stream().map(CommandIntents::portion).toList());
        EdiInfo marker = EdiMarker.of(command.key());
        boolean marked = command.payments().stream()
                .allMatch(payment -> payment.edi().filter(marker::equals).isPresent());
        return marked ? intent.markedBy(marker.value()) : intent;
    }

    private static Intent.Portion portion(Payment payment) {
        return new Intent.Portion(payment.payee().reference(), payment.amount());
    }
}
