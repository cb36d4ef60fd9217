package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers of enquiries to the domain: pure functions. */
final class EnquiryAnswers {

    private static final Direction NO_WAY = new Direction(Direction.Kind.UNKNOWN, "");

    private final BizSolCodes codes;

    EnquiryAnswers(BizSolCodes codes) {
        this.codes = codes;
    }

    List<Account> accounts(BizSolEnquiry enquiry, ApiAnswer answer) {
        return enquiry.readWhole(answer, Wire.ACCOUNT).stream()
                .map(this::account)
                .toList();
    }

    List<Balance> balances(BizSolEnquiry enquiry, ApiAnswer answer) {
        return enquiry.readWhole(answer, Wire.BALANCE).stream()
                .map(this::balance)
                .toList();
    }

    AccountPage<Transaction> lines(BizSolEnquiry enquiry, HistoryQuery asked, ApiAnswer answer) {
        return page(enquiry, asked, answer, EnquiryAnswers::line);
    }

    AccountPage<DepositNotice> notices(BizSolEnquiry enquiry, HistoryQuery asked, ApiAnswer answer) {
        return page(enquiry, asked, answer, EnquiryAnswers::notice);
    }

    /** The frame need not say whose lines these are; it must not say another account. */
    private static <T> AccountPage<T> page(
            BizSolEnquiry enquiry, HistoryQuery asked, ApiAnswer answer, Function<JsonFields, T> mapping) {
        BizSolEnquiry.Answer read = enquiry.readLines(answer);
        AccountPage<T> last = AccountPage.last(
                read.account().orElse(asked.account()),
                read.elements().stream().map(mapping).toList());
        return read.next().map(last::followedBy).orElse(last);
    }

    private Account account(JsonFields from) {
        AccountType type = codes.accountType(from.text("account_type").orElse(""));
        Account.Builder account = Account.builder(from.require("account_id", AccountId::new), type, currency(from));
        from.find("branch_code", BranchCode::new).ifPresent(account::branchCode);
        from.text("account_number")
                .filter(EnquiryAnswers::isNumber)
                .map(AccountNumber::new)
                .ifPresent(account::number);
        from.find("contact_name", AccountName::new).ifPresent(account::holder);
        return account.build();
    }

    private Balance balance(JsonFields from) {
        AccountType type = codes.accountType(from.text("account_type").orElse(""));
        Function<String, Money> money = money(currency(from));
        Balance.Builder balance = Balance.builder(
                from.require("account_id", AccountId::new), type, from.require("current_balance", money));
        from.find("withdrawable_balance", money).ifPresent(balance::withdrawable);
        from.find("previous_day_balance", money).ifPresent(balance::previousDay);
        from.find("previous_month_balance", money).ifPresent(balance::previousMonth);
        from.find("checks_issued_by_other_banks", money).ifPresent(balance::uncleared);
        from.find("overdraft_limit", money).ifPresent(balance::overdraftLimit);
        return balance.build();
    }

    private static Transaction line(JsonFields from) {
        Optional<Column> column = Column.of(from);
        Transaction.Builder line = Transaction.builder(
                from.require("transaction_date", PlainDate::inFull),
                column.map(Column::direction).orElse(NO_WAY),
                column.map(filled -> filled.amount(from)).orElse(Money.yen(0)));
        from.find("value_date", PlainDate::inFull).ifPresent(line::valueDate);
        column.flatMap(filled -> filled.uncleared(from)).ifPresent(line::uncleared);
        from.find("balance", money(CurrencyCode.JPY)).ifPresent(line::balanceAfter);
        from.text("transaction_type").ifPresent(line::category);
        from.text("abstract").ifPresent(line::remarks);
        return line.build();
    }

    private static DepositNotice notice(JsonFields from) {
        LocalDate day = from.require("transaction_date", PlainDate::inFull);
        Optional<Money> moved =
                Column.of(from).flatMap(column -> column.direction().signed(column.amount(from)));
        DepositNotice.Builder notice = DepositNotice.builder(
                day, moved.orElseGet(() -> from.require("deposit_amount", money(CurrencyCode.JPY))));
        from.find("value_date", PlainDate::inFull).ifPresent(notice::valueDate);
        from.text("bank_name").ifPresent(notice::bankName);
        from.text("branch_name").ifPresent(notice::branchName);
        from.text("customer_number_transfer_message").ifPresent(notice::ediInfo);
        from.text("abstract").ifPresent(notice::remarks);
        return notice.build();
    }

    static Function<String, Money> money(CurrencyCode currency) {
        return digits -> Money.parse(digits, currency);
    }

    static boolean isNumber(String text) {
        return text.matches("[0-9]{7}");
    }

    private static CurrencyCode currency(JsonFields from) {
        return from.find("currency_code", CurrencyCode::new).orElse(CurrencyCode.JPY);
    }
}
