package dev.nakadachi.checks;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.OutsideCommands;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.RequestResult;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.bulk.BulkFiles;
import dev.nakadachi.bank.bulk.BulkPayment;
import dev.nakadachi.bank.bulk.BulkPayments;
import dev.nakadachi.bank.bulk.BulkReport;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenVault;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One instance of every public type around a bulk payment, with values that must not come out. */
final class PlantedBulk {

    private static final RequestNumber NUMBER = new RequestNumber("2025043000000003");

    private PlantedBulk() {}

    static List<Object> of(TransferCommand command, String text) {
        List<Object> all = new ArrayList<>();
        BulkPayments payments = BulkPayments.of(bank()).withListener(progress -> {
            all.add(progress);
            all.addAll(progress.changed());
        });
        BulkTransferCommand order = BulkTransferCommand.of(command);
        BulkPayment payment = payments.submit(order);
        TransferItem item = TransferItem.builder(command.total())
                .number(new AccountNumber("7654321"))
                .name(new KanaName(text))
                .state(new PaymentState(PaymentState.Kind.DONE, ""))
                .build();
        BulkReport report = BulkReport.of(order, List.of(item));
        payment.look();
        all.addAll(List.of(payments, payment, report, report.totals()));
        all.addAll(report.items());
        return all;
    }

    /** Files, and what is handed over to where no call goes. */
    static List<Object> files(Path directory, Keyset keyset, String text) {
        try (Nakadachi nakadachi = Nakadachi.builder(TokenVault.encryptedFile(directory.resolve("files"), keyset))
                .ledger(TransferLedger.of(new VolatileLedgerStore(), TokenCipher.jdk(keyset, Host.system()), keyset))
                .audit(AuditTrail.file(directory.resolve("files-log"), directory.resolve("files-heads"), keyset))
                .build()) {
            OutsideCommands outside = nakadachi.outsideCommands(
                    new InstitutionId("made-up"),
                    new EnvironmentId("test"),
                    new TenantId("tenant-1"),
                    new UserId(text));
            TrackedCommand command = outside.intend(
                    new OperationName("bulk-files.order"),
                    new Intent(new IdempotencyKey("invoice-1"), text.getBytes(StandardCharsets.UTF_8)),
                    Map.of("note", text));
            return List.of(outside, command, outside.handOver(command), new BulkFiles(outside));
        }
    }

    /** Takes every order and says that it is done. */
    private static BulkTransfers bank() {
        return (BulkTransfers) Proxy.newProxyInstance(
                BulkTransfers.class.getClassLoader(),
                new Class<?>[] {BulkTransfers.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "submit" ->
                        new TransferOutcome.Accepted(RequestResult.of(NUMBER, RequestState.of("2", Map.of())));
                    case "status" ->
                        Optional.of(TransferRecord.builder(new TransferState(TransferState.Kind.COMPLETED, "20"))
                                .number(NUMBER)
                                .build());
                    case "tellsItems", "inTwoSteps" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
