package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.virtual.VirtualAccount;
import dev.nakadachi.sandbox.bank.virtual.VirtualLine;
import dev.nakadachi.sandbox.bank.virtual.VirtualState;
import dev.nakadachi.sandbox.bank.virtual.VirtualTerm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How virtual accounts, what came into them, and the accounts behind are written. */
final class VirtualWords {

    private static final String BRANCH_KANA = "ｱｼﾞｻｲ";
    private static final String OWN_BRANCH_KANA = "ﾎｳｼﾞﾝ";
    private static final String HOLDER = "株式会社テスト商事";

    private final Bank bank;
    private final GmoMembers members;

    VirtualWords(Bank bank, GmoMembers members) {
        this.bank = bank;
        this.members = members;
    }

    static String code(VirtualTerm term) {
        return term == VirtualTerm.LIMITED ? "1" : "2";
    }

    static String code(VirtualState state) {
        return switch (state) {
            case USABLE -> "1";
            case STOPPED -> "2";
            case DELETED -> "3";
        };
    }

    private static String name(VirtualState state) {
        return switch (state) {
            case USABLE -> "利用可能";
            case STOPPED -> "停止中";
            case DELETED -> "削除済";
        };
    }

    /** The holder's name with what stands after it; the end is cut behind 40 characters. */
    static String holder(VirtualAccount account) {
        String whole = AccountsApi.HOLDER_KANA + account.addedName();
        return whole.substring(0, Math.min(40, whole.length()));
    }

    void term(VirtualAccount account, JsonWriter to) {
        to.text("vaTypeCode", code(account.term()))
                .text("vaTypeName", account.term() == VirtualTerm.LIMITED ? "期限型" : "継続型");
        dateTime(to, "expireDateTime", account.expiresAt());
    }

    void number(VirtualAccount account, JsonWriter to) {
        to.text("vaId", account.id())
                .text("vaBranchCode", account.branch())
                .text("vaBranchNameKana", BRANCH_KANA)
                .text("vaAccountNumber", account.number());
    }

    void account(VirtualAccount account, JsonWriter to) {
        number(account, to);
        to.text("vaBranchName", "あじさい支店").text("vaHolderNameKana", holder(account));
        term(account, to);
        to.text("vaStatusCode", code(account.state()))
                .text("vaStatusName", name(account.state()))
                .text("vaStatusChangePossibleCode", code(account.state()));
        members.dateTime(to, "vaIssueDateTime", account.issuedAt());
        dateTime(to, "vaChangeStatusDateTime", account.changedAt());
        dateTime(to, "vaCloseDateTime", account.changedAt().filter(at -> account.state() == VirtualState.DELETED));
        latest(
                bank.virtualAccounts().lines(account.account()).stream()
                        .filter(line -> line.account().id().equals(account.id()))
                        .toList(),
                to);
        to.text("raId", account.account().value())
                .text("raBranchCode", "101")
                .text("raBranchName", "法人営業部")
                .text("raAccountNumber", numberOf(account.account()))
                .text("raHolderName", HOLDER);
    }

    /** What stands around deposits: the account behind, and when the bank looked. */
    void behind(AccountId account, JsonWriter to) {
        to.text("raId", account.value())
                .text("raBranchCode", "101")
                .text("raBranchNameKana", OWN_BRANCH_KANA)
                .text("raAccountNumber", numberOf(account))
                .text("raHolderName", HOLDER);
        members.base(to);
    }

    void line(VirtualLine line, JsonWriter to) {
        String date = line.at().toLocalDate().toString();
        number(line.account(), to);
        to.text("transactionDate", date)
                .text("valueDate", date)
                .text("vaAccountNameKana", holder(line.account()))
                .text("depositAmount", Long.toString(line.yen()))
                .text("remitterNameKana", line.remitter())
                .text("paymentBankName", "ｻﾝﾌﾟﾙ")
                .text("paymentBranchName", "ﾎﾝﾃﾝ")
                .text("partnerName", "サンプル")
                .text("remarks", "振込 " + line.remitter())
                .text("itemKey", line.itemKey());
    }

    private static void latest(List<VirtualLine> lines, JsonWriter to) {
        if (!lines.isEmpty()) {
            VirtualLine last = lines.get(lines.size() - 1);
            long thatDay = lines.stream()
                    .filter(line -> line.at().toLocalDate().equals(last.at().toLocalDate()))
                    .count();
            to.text("latestDepositDate", last.at().toLocalDate().toString())
                    .text("latestDepositAmount", Long.toString(last.yen()))
                    .text("latestDepositCount", Long.toString(thatDay));
        }
    }

    private void dateTime(JsonWriter to, String name, Optional<Instant> at) {
        at.ifPresent(time -> members.dateTime(to, name, time));
    }

    /** The last seven characters of the id are the number here. */
    private static String numberOf(AccountId account) {
        return account.value().substring(account.value().length() - 7);
    }
}
