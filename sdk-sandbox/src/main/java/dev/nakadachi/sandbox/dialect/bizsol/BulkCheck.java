package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.TransferItem;
import dev.nakadachi.sandbox.bank.transfer.TransferOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the body of a bulk transfer as strictly as its public members and lengths allow [I: N2, N3]. What the platform
 * itself demands is not said: here everything without which nobody could pay.
 */
record BulkCheck(CompanyAccounts accounts) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    BulkData read(String user, LocalDate today, Sent body) {
        body.optional("temporary_transaction_id", 60);
        body.flag("warning_data_fixed_flag");
        body.text("warning_check_type", 10);
        body.flag("extension_edi_utilization_flag");
        Sent data = body.object("fixed_request_data");
        body.end();
        BankAccount account = payer(user, data);
        LocalDate day = day(data, today);
        String remitter = remitter(account, data);
        List<TransferItem> items = items(data);
        BulkData read = new BulkData(
                user,
                today,
                data.optional("transaction_notes", 40).orElse(""),
                Company.remitterCodeOf(account),
                new TransferOrder(account.id(), remitter, day, items, data.optional("comment", 400)),
                approvers(data));
        data.optional("dummy_trailer", 120);
        data.end();
        return read;
    }

    private BankAccount payer(String user, Sent data) {
        if (!data.text("remitting_bank_code", 4).equals("2004")) {
            throw data.refused("remitting_bank_code", "is that of another bank");
        }
        String branch = data.text("remitting_branch_code", 3);
        ordinary(data, "remitting_account_type_code");
        String number = data.text("remitting_account_number", 7);
        data.optional("remitting_bank_name", 15);
        data.optional("remitting_bank_branch_name", 15);
        data.optional("dummy_header", 17);
        return accounts.of(user).stream()
                .filter(account ->
                        account.branch().equals(branch) && account.number().equals(number))
                .findFirst()
                .orElseThrow(() -> data.refused("remitting_account_number", "is none of the contractor's accounts"));
    }

    private static String remitter(BankAccount account, Sent data) {
        if (!data.text("category_code", 2).equals("21")) {
            throw data.refused("category_code", "is not 21");
        }
        if (!data.text("remitter_code", 10).equals(Company.remitterCodeOf(account))) {
            throw data.refused("remitter_code", "is not one of the account");
        }
        String name = data.text("remitter_name", 40);
        if (!name.equals(Company.REMITTER)) {
            throw data.refused("remitter_name", "is not one of the code");
        }
        return name;
    }

    /** No year is sent. The platform's reading is not public; here it is the next such day. */
    private static LocalDate day(Sent data, LocalDate today) {
        try {
            MonthDay day = MonthDay.parse(data.text("effort_date", 5), DAY);
            return today.datesUntil(today.plusYears(4).plusDays(1))
                    .filter(date -> MonthDay.from(date).equals(day))
                    .findFirst()
                    .orElseThrow();
        } catch (DateTimeException e) {
            throw data.refused("effort_date", "is no day like 04-01");
        }
    }

    private static List<TransferItem> items(Sent data) {
        List<TransferItem> items = new ArrayList<>();
        long total = 0;
        for (Sent sent : data.objects("transactions")) {
            TransferItem item = item(items.size() + 1, sent);
            items.add(item);
            total += item.amount();
        }
        if (items.isEmpty() || data.number("total_count") != items.size()) {
            throw data.refused("total_count", "is not that of the transactions");
        }
        if (data.number("total_amount") != total) {
            throw data.refused("total_amount", "is not the sum of the transactions");
        }
        return items;
    }

    private static TransferItem item(int place, Sent sent) {
        sent.text("item_id", 5);
        long amount = sent.number("transfer_amount");
        if (amount < 1 || amount > 9_999_999_999L) {
            throw sent.refused("transfer_amount", "is not of 1 to 10 digits");
        }
        ordinary(sent, "account_type_code");
        Payee payee = new Payee(
                sent.text("beneficiary_bank_code", 4),
                sent.text("beneficiary_branch_code", 3),
                "1",
                sent.text("account_number", 7),
                sent.text("beneficiary_name", 30));
        Optional<String> edi = sent.optional("edi_info", 20);
        sent.texts("edi_xml", 140);
        sent.optional("identification", 1);
        sent.optional("transfer_designated_type", 1);
        sent.optional("beneficiary_bank_name", 15);
        sent.optional("beneficiary_branch_name", 15);
        sent.optional("clearing_house_number", 4);
        sent.optional("new_code", 1);
        sent.optional("customer_code1", 10);
        sent.optional("customer_code2", 10);
        sent.optional("dummy", 7);
        sent.end();
        return new TransferItem(place, amount, payee, edi);
    }

    /** The only code whose meaning a sample shows. */
    private static void ordinary(Sent sent, String member) {
        if (!sent.text(member, 2).equals("01")) {
            throw sent.refused(member, "is not 01, the only code that is public");
        }
    }

    private static List<String> approvers(Sent data) {
        if (!data.text("approval_pattern_type", 40).equals(Company.PATTERN)) {
            throw data.refused("approval_pattern_type", "is not that of the company");
        }
        List<String> named = new ArrayList<>();
        named.add(data.text("first_approver_code", 4));
        data.optional("second_approver_code", 4).ifPresent(named::add);
        if (!Company.APPROVERS.containsAll(named)) {
            throw data.refused("first_approver_code", "or the second one is none of the company");
        }
        return named;
    }
}
