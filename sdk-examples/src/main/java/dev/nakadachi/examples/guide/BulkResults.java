package dev.nakadachi.examples.guide;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.PaymentState;
import dev.nakadachi.bank.TransferItem;
import dev.nakadachi.bank.bulk.BulkFiles;
import dev.nakadachi.bank.bulk.BulkPayment;
import dev.nakadachi.bank.bulk.BulkPayments;
import dev.nakadachi.bank.bulk.BulkProgress;
import dev.nakadachi.bank.bulk.BulkReport;
import dev.nakadachi.bank.bulk.BulkSchedule;
import dev.nakadachi.bank.bulk.FileOrder;
import dev.nakadachi.bank.bulk.FileState;
import dev.nakadachi.bank.bulk.ItemResult;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.bank.zengin.RecordEnd;
import dev.nakadachi.bank.zengin.TransferLine;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Guide: a bulk payment to the end of its last item, by API and by file. */
final class BulkResults {

    private BulkResults() {}

    static BulkReport pay(CorporateBank client, BulkTransferCommand command, Consumer<BulkProgress> screen) {
        // tag::pay
        BulkPayments payments =
                BulkPayments.of(client.find(BulkTransfers.class).orElseThrow()).withListener(screen::accept);
        BulkPayment payment = payments.submit(command); // both steps, where the bank takes it in two
        BulkReport report = payment.results(); // hours or days: give it a virtual thread
        // end::pay
        return report;
    }

    static void show(BulkReport report, Consumer<String> screen) {
        // tag::report
        screen.accept(report.totals().toString()); // paid, failed, returned and open make up the order to the yen
        for (ItemResult item : report.items()) {
            if (item.state() == PaymentState.Kind.RETURNED) { // 資金返却
                screen.accept("payment " + item.position() + " came back on " + item.returnedOn());
            }
        }
        report.findings().forEach(finding -> screen.accept("a person looks at " + finding));
        // end::report
    }

    static Optional<BulkReport> afterARestart(
            BulkPayments payments, FollowUps commands, TenantId tenant, IdempotencyKey key) {
        // tag::restart
        return payments.find(commands, tenant, key) // commands is connection.followUps()
                .map(BulkPayment::look); // sends enquiries and nothing else
        // end::restart
    }

    static void byYourOwnTimer(BulkPayment payment, int looks, Host host, Consumer<Duration> timer) {
        // tag::timer
        BulkReport report = payment.look();
        if (!report.isFinished()) {
            BulkSchedule.usual().pauseAfter(looks, report, host.now()).ifPresent(timer);
        }
        // end::timer
    }

    static void byFile(Nakadachi nakadachi, BulkTransferCommand command, OutputStream out, Runnable portal) {
        // tag::file
        BulkFiles files = new BulkFiles(nakadachi.outsideCommands(
                new InstitutionId("your-bank"),
                new EnvironmentId("production"),
                new TenantId("default"),
                new UserId("customer-1")));
        FileOrder order = files.write(BulkTransferFile.of(command, new BankCode("9999")), RecordEnd.CR_LF, out);
        if (order.state() == FileState.WRITTEN && files.handOver(order.key())) { // in ledger and log before it leaves
            portal.run();
            files.record(order.key(), FileState.TAKEN); // when the bank says so
        }
        // end::file
    }

    static BulkReport answered(BulkTransferCommand command, List<TransferLine> done, List<TransferLine> failed) {
        // tag::answer
        List<TransferItem> items = new ArrayList<>();
        done.forEach(line -> items.add(BulkFiles.item(line, new PaymentState(PaymentState.Kind.DONE, ""))));
        failed.forEach(line -> items.add(BulkFiles.item(line, new PaymentState(PaymentState.Kind.FAILED, ""))));
        BulkReport report = BulkReport.of(command, items);
        // end::answer
        return report;
    }
}
