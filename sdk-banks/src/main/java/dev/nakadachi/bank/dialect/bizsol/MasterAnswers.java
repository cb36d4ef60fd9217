package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.ApprovalPattern;
import dev.nakadachi.bank.ApprovalTerms;
import dev.nakadachi.bank.Approver;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Remitter;
import dev.nakadachi.bank.RemitterCode;
import dev.nakadachi.bank.RemittingAccount;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.operation.ApiAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The master of a company to the domain: pure functions. */
final class MasterAnswers {

    private static final List<String> FURTHER =
            List.of("approval_pattern_decided_amount", "fee_of_beneficiary_type", "beneficiary_name_input_enabled");

    private final BizSolCodes codes;

    MasterAnswers(BizSolCodes codes) {
        this.codes = codes;
    }

    ApprovalTerms terms(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.TERMS::read);
        Map<String, String> further = new LinkedHashMap<>();
        FURTHER.forEach(member -> from.text(member).ifPresent(text -> further.put(member, text)));
        ApprovalTerms terms = ApprovalTerms.of(from.list("approver_info").stream()
                        .map(MasterAnswers::approver)
                        .toList())
                .withFurther(further);
        return from.find("approval_pattern_type", ApprovalPattern::new)
                .map(terms::withPattern)
                .orElse(terms);
    }

    private static Approver approver(JsonFields from) {
        Approver approver = Approver.of(from.require("user_code", UserCode::new));
        approver =
                from.find("user_name", AccountName::new).map(approver::withName).orElse(approver);
        approver = from.find("credit_upper_limit_per_transaction", EnquiryAnswers.money(CurrencyCode.JPY))
                .map(approver::withLimitPerTransaction)
                .orElse(approver);
        return from.find("credit_upper_limit_per_item", EnquiryAnswers.money(CurrencyCode.JPY))
                .map(approver::withLimitPerItem)
                .orElse(approver);
    }

    List<RemittingAccount> accounts(ApiAnswer answer) {
        return answer.json(Wire.REMITTING::read).requireList("accounts").stream()
                .map(this::account)
                .toList();
    }

    private RemittingAccount account(JsonFields from) {
        RemittingAccount account = RemittingAccount.of(
                from.require("account_id", AccountId::new),
                codes.accountType(from.text("account_type").orElse("")),
                from.list("remitter_info").stream().map(MasterAnswers::remitter).toList());
        account = from.text("account_number")
                .filter(EnquiryAnswers::isNumber)
                .map(AccountNumber::new)
                .map(account::withNumber)
                .orElse(account);
        return from.find("branch_name_kana", KanaName::new)
                .map(account::withBranchKana)
                .orElse(account);
    }

    private static Remitter remitter(JsonFields from) {
        return new Remitter(
                from.require("remitter_code", RemitterCode::new),
                from.list("remitter_name_info").stream()
                        .map(name -> name.require("remitter_name", KanaName::new))
                        .toList());
    }
}
