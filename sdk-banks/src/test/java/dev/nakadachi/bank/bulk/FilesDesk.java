package dev.nakadachi.bank.bulk;

import static dev.nakadachi.bank.bulk.Orders.payment;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.OutsideCommands;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.zengin.BulkTransferFile;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes that write files, over stores in one directory. */
final class FilesDesk implements AutoCloseable {

    static final EnvironmentId PRODUCTION = new EnvironmentId("production");
    private static final BankCode BANK = new BankCode("9999");

    final Path ledger;
    private final Path directory;
    private final Keyset keyset = Keyset.generate();
    private final List<Nakadachi> open = new ArrayList<>();
    private final List<TransferLedger> besides = new ArrayList<>();

    FilesDesk(Path directory) {
        this.directory = directory;
        this.ledger = directory.resolve("ledger");
    }

    Nakadachi process() {
        Nakadachi process = Nakadachi.builder(TokenVault.encryptedFile(directory.resolve("vault"), keyset))
                .ledger(TransferLedger.encryptedFile(ledger, keyset))
                .audit(AuditTrail.file(directory.resolve("log"), directory.resolve("heads"), keyset))
                .build();
        open.add(process);
        return process;
    }

    /** The ledger of the processes, beside them. */
    TransferLedger ledgerBeside() {
        TransferLedger beside = TransferLedger.encryptedFile(ledger, keyset);
        besides.add(beside);
        return beside;
    }

    OutsideCommands commands(Nakadachi process, String bank) {
        return process.outsideCommands(
                new InstitutionId(bank), PRODUCTION, ConsentRequest.SINGLE_TENANT, new UserId("customer-1"));
    }

    @Override
    public void close() {
        besides.forEach(TransferLedger::close);
        besides.clear();
        open.forEach(Nakadachi::close);
        open.clear();
    }

    static BulkTransferFile file(long... yen) {
        return BulkTransferFile.of(command(yen), BANK);
    }

    static BulkTransferCommand command(long... yen) {
        TransferCommand.Builder order =
                TransferCommand.builder(Orders.KEY, Orders.ACCOUNT, Orders.DAY).remitter(new KanaName("ｶ)ﾐﾎﾝ"));
        for (int i = 0; i < yen.length; i++) {
            Payment payment = payment(i + 1, yen[i]);
            order.pay(payment);
        }
        return BulkTransferCommand.of(order.build())
                .withRemitterCode(new RemitterCode("0012345678"))
                .withPayingAccount(new PayingAccount(
                        Orders.ACCOUNT,
                        new BranchCode("101"),
                        PayeeAccountType.ORDINARY,
                        new AccountNumber("1234567")));
    }
}
