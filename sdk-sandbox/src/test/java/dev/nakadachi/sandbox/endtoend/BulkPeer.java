package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.HolidayRule;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.PayingAccount;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.endtoend.TransferringPeer.Halt;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.LocalDate;
import java.util.List;

/** Another process: makes one step of a bulk transfer at Shoko Chukin Bank, and halts for ever where it is told to. */
final class BulkPeer {

    private BulkPeer() {}

    /** Starts one in a JVM of its own; without a number it creates, with one it submits. */
    static Process start(PayerSetting setting, GrantId grant, Halt where, Path reached, Step step)
            throws IOException, CertificateException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BulkPeer.class.getName(),
                        PeerFile.write(setting).toString(),
                        grant.value(),
                        where.name(),
                        reached.toString(),
                        step.day().toString(),
                        step.number())
                .redirectErrorStream(true)
                .redirectOutput(reached.resolveSibling("peer.out").toFile())
                .start();
    }

    /**
     * Makes the step.
     *
     * @param arguments file of the setting, grant, where to halt, file to create there, day of the transfer, number of
     *     the transfer that is submitted or nothing
     */
    public static void main(String[] arguments) {
        PayerSetting setting = PeerFile.read(Path.of(arguments[0]));
        Halt where = Halt.valueOf(arguments[2]);
        Path reached = Path.of(arguments[3]);
        Step step = new Step(LocalDate.parse(arguments[4]), arguments[5]);
        try (Company company = new Company(
                setting,
                Host.system(),
                Company.configured(),
                builder -> TransferringPeer.halting(builder, where, reached))) {
            System.out.println("END "
                    + Orders.codeOf(
                            step.make(company.client(new GrantId(arguments[1])).bulkTransfers())));
        } catch (NakadachiException elsewhere) {
            System.out.println("END " + elsewhere.problem().code());
        }
    }

    /**
     * One of the two.
     *
     * @param day of the transfer
     * @param number of the transfer that is submitted, nothing where it is created
     */
    record Step(LocalDate day, String number) {

        TransferOutcome make(BulkTransfers transfers) {
            return number.isEmpty() ? transfers.submit(salaries()) : transfers.confirm(handingOn());
        }

        private ConfirmCommand handingOn() {
            return ConfirmCommand.of(new IdempotencyKey("salaries-submission"), new RequestNumber(number));
        }

        /** By what the sandbox's master says: a call for it would be the one that halts. */
        BulkTransferCommand salaries() {
            return BulkTransferCommand.of(TransferCommand.builder(new IdempotencyKey("salaries-creation"), MAIN, day)
                            .remitter(new KanaName("ｶ)ﾅｶﾀﾞﾁｼﾖｳｼﾞ"))
                            .holidayRule(HolidayRule.REFUSE)
                            .pay(Payment.of(Company.payee(), Money.yen(100_330)))
                            .build())
                    .withRemitterCode(new RemitterCode("0001234567"))
                    .withApprovalPattern(new ApprovalPattern("single_approval"))
                    .withApprovers(List.of(new UserCode("Z001")))
                    .withPayingAccount(new PayingAccount(
                            MAIN, new BranchCode("101"), PayeeAccountType.ORDINARY, new AccountNumber("1234567")));
        }
    }
}
