package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import java.math.BigDecimal;
import java.util.List;

/**
 * The answers in the platform's own spelling: the master and bulk transfers by [I: N2], accounts, balances and lines by
 * the tables of a data platform that mirror them [I: N4, N5, N6]. Members that nobody reads are listed: they are known.
 */
final class Wire {

    /** What may stand around the elements of an enquiry. */
    static final String FRAME = "contact_name base_date base_time count account_id";

    static final JsonShape TERMS =
            JsonShape.of("$", """
            target_service approval_pattern_type approval_pattern_decided_amount fee_of_beneficiary_type
            beneficiary_name_input_enabled""").withList("approver_info", JsonShape.of("approver_info[]", """
            user_code user_name credit_upper_limit_per_transaction credit_upper_limit_per_item"""));

    private static final JsonShape REMITTER = JsonShape.of("remitter_info[]", "remitter_code")
            .withList("remitter_name_info", JsonShape.of("remitter_name_info[]", "remitter_name"));

    static final JsonShape REMITTING = JsonShape.of("$", "target_service")
            .withList("accounts", JsonShape.of("accounts[]", """
            account_id account branch_name_kana branch_name_kanji account_type account_number""").withList("remitter_info", REMITTER));

    static final JsonShape TAKEN = JsonShape.of("$", """
            transaction_status transaction_status_name transaction_id temporary_transaction_id transaction_notes
            result_type approval_expiration_date""");

    static final JsonShape CONFIRMED = JsonShape.of(
                    "$", "result_type transaction_status transaction_status_name remitter_code")
            .withList("transaction_error_data", JsonShape.of("transaction_error_data[]", """
            transaction_error_id transaction_error_message"""))
            .withList("beneficiary_info", JsonShape.of("beneficiary_info[]", """
            item_id bank_code bank_name_kana account_number beneficiary_name_kana transfer_amount customer_code1
            customer_code2"""));

    static final JsonShape LIST =
            JsonShape.of("$", "count").withList("transaction_list_info", JsonShape.of("transaction_list_info[]", """
            transaction_status transaction_status_name operation_date transaction_id transfer_designated_date
            test_data_type transaction_notes operator approval_pattern_type first_approver second_approver total_count
            total_payment_amount"""));

    static final JsonShape ACCOUNT = JsonShape.of("account[]", """
            contact_name branch_name branch_code account_type account_number account_id currency_code""");

    static final JsonShape BALANCE = JsonShape.of("balance[]", """
            contact_name branch_name branch_code account_type account_number account_branch_number account_id base_date
            base_time current_balance checks_issued_by_other_banks overdraft_limit withdrawable_balance
            previous_day_balance previous_month_balance balance_fixed_inquiry_date currency_code""");

    static final JsonShape LINE = JsonShape.of("line[]", """
            item_number transaction_date value_date withdrawal_amount checks_issued_by_other_banks_withdrawal_amount
            deposit_amount checks_issued_by_other_banks_deposit_amount check_type balance transaction_type
            detail_division bank_name branch_name abstract customer_number_transfer_message edi_key""");

    private Wire() {}

    /** What a count counts is not said; one that exceeds the list says that something is missing in it. */
    static void mustHoldItsCount(JsonFields frame, List<JsonFields> elements) {
        if (frame.number("count")
                .filter(count -> count.compareTo(BigDecimal.valueOf(elements.size())) > 0)
                .isPresent()) {
            throw frame.malformed("count", "is more than the answer holds");
        }
    }
}
