package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;

/**
 * The master of bulk transfers, {@code GET /corporations} and {@code GET /users} [I: N2]: every customer is a company
 * with the same two approvers, and each account has one remitter. Names and limits are invented.
 */
record Company(Bank bank) {

    static final String PATTERN = "single_approval";
    static final String REMITTER = "ｶ)ﾅｶﾀﾞﾁｼﾖｳｼﾞ";
    static final List<String> APPROVERS = List.of("Z001", "Z002");

    private static final List<String> NAMES = List.of("承認 花子", "承認 次郎");
    private static final long LIMIT = 9_999_999_999L;

    /** Ten digits, of which no rule is public. */
    static String remitterCodeOf(BankAccount account) {
        return "000" + account.number();
    }

    Reply corporation(String user, Request request) {
        String service = service(request);
        return Reply.json(
                200,
                JsonWriter.write(body -> body.text("target_service", service)
                        .text("approval_pattern_type", PATTERN)
                        .flag("beneficiary_name_input_enabled", true)
                        .objects("approver_info", APPROVERS, Company::approver)));
    }

    Reply users(String user, Request request) {
        service(request);
        return Reply.json(
                200,
                JsonWriter.write(body -> body.objects("accounts", new CompanyAccounts(bank).of(user), (account, to) -> {
                    to.text("account_id", account.id().value())
                            .text("branch_name_kana", "ﾎﾝﾃﾝ")
                            .text("branch_name_kanji", "本店")
                            .text("account_type", "01")
                            .text("account_number", account.number())
                            .objects("remitter_info", List.of(remitterCodeOf(account)), Company::remitter);
                })));
    }

    private static void approver(String code, JsonWriter to) {
        to.text("user_code", code)
                .text("user_name", NAMES.get(APPROVERS.indexOf(code)))
                .integer("credit_upper_limit_per_transaction", LIMIT)
                .integer("credit_upper_limit_per_item", LIMIT);
    }

    private static void remitter(String code, JsonWriter to) {
        to.text("remitter_code", code)
                .objects("remitter_name_info", List.of(REMITTER), (name, in) -> in.text("remitter_name", name));
    }

    /** 20 is bulk transfers in the only sample. */
    private static String service(Request request) {
        return request.query()
                .one("target_service")
                .filter("20"::equals)
                .orElseThrow(() -> BizSolRefusal.input("target_service is not 20"));
    }
}
