package dev.nakadachi.checks;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.History;
import dev.nakadachi.sandbox.bank.OwnTransfer;
import dev.nakadachi.sandbox.bank.transfer.Funds;
import dev.nakadachi.sandbox.bank.transfer.ItemEnd;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.card.IssuerOptions;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.secret.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Planted instances of the sandbox's types that know an account or a name: their owners print them into test logs. */
final class PlantedSandboxTypes {

    private static final Instant AT = Instant.EPOCH;

    private PlantedSandboxTypes() {}

    static List<Object> all() {
        String number = PlantedTypes.ACCOUNT.substring(5);
        Payee payee = new Payee("0398", "101", "1", number, PlantedTypes.TEXT);
        TransferItem item = new TransferItem(1, 7_654_321, payee, Optional.of(PlantedTypes.TEXT));
        TransferOrder order = new TransferOrder(
                new AccountId(PlantedTypes.ACCOUNT),
                PlantedTypes.TEXT,
                LocalDate.EPOCH,
                List.of(item),
                Optional.of(PlantedTypes.TEXT));
        Transfers book = new Transfers(() -> AT, new NoFunds());
        Bank bank = new Bank(() -> AT);
        BankAccount account = bank.open("planted", AccountKind.ORDINARY, History.opening(7_654_321));
        AccountId other = new AccountId(PlantedTypes.ACCOUNT);
        return List.of(
                bank.ownTransfers().keepApart(account, PlantedTypes.TEXT),
                bank.ownTransfers(),
                new OwnTransfer(other, other, 7_654_321, AT),
                new ItemEnd(ItemEnd.Kind.FAILED, LocalDate.EPOCH),
                bank.bulkItems(),
                new BackOffice(
                        new Bank(() -> AT),
                        new Issuer(() -> AT, new IssuerOptions(1, 1, Set.of())),
                        () -> AT,
                        new ClientId("client"),
                        Secret.of(PlantedTypes.TEXT),
                        (right, enquiry) -> {
                            throw new AssertionError("nobody comes to this door");
                        }),
                payee,
                item,
                order,
                book.take(order, PlantedTypes.TEXT),
                new Funds.Entry(AT, 7_654_321, PlantedTypes.TEXT, true));
    }

    private static final class NoFunds implements Funds {

        @Override
        public long balance(AccountId account) {
            return 0;
        }

        @Override
        public void post(AccountId account, Entry entry) {
            throw new AssertionError("nothing is approved here");
        }

        @Override
        public Optional<AccountId> accountOf(Payee payee) {
            return Optional.empty();
        }
    }
}
