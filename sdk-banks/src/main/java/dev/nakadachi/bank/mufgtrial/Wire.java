package dev.nakadachi.bank.mufgtrial;

import dev.nakadachi.json.JsonShape;

/** The answers in the bank's own spelling (trial portal). Members that nobody reads are listed: they are known. */
final class Wire {

    static final JsonShape CORPORATE_BALANCE = JsonShape.of("$", """
            branchNo branchName accountTypeCode accountTypeName accountNo accountNameKanji accountNameKana operationDate
            operationTime todayBalance clearedBalance previousDate previousDayBalance previousMonthEndDate
            previousMonthEndBalance""");

    private static final JsonShape RETAIL_ACCOUNT = JsonShape.of("accounts[]", """
            accountId branchNo branchName accountTypeCode accountTypeDetailCode accountTypeName accountNo accountName
            balance withdrawableAmount""");

    private static final JsonShape LINE = JsonShape.of("transactions[]", """
            transactionDate designatedDate settlementDate valueDate transactionId transactionType remarks
            debitCreditTypeCode amount balance memo""");

    private static final JsonShape ARRIVAL = JsonShape.of("paymentArrivals[]", """
            transactionDate designatedDate transactionId transactionType applicantName
            paymentFinancialInstitutionNameKana branchNameKana paymentApplicantNo ediInfo debitCreditTypeCode amount""");

    private static final JsonShape ACCOUNT_INFO = JsonShape.of("accountInfo", """
            branchNo branchName accountTypeCode accountTypeDetailCode accountTypeName accountNo accountName
            currencyCode""");

    private static final JsonShape ENVELOPE = JsonShape.of("$", """
                    nextFlag nextKeyword number transactionDateFrom transactionDateTo transactionIdFirst
                    transactionIdLast operationDate operationTime""").withObject("accountInfo", ACCOUNT_INFO);

    static final JsonShape RETAIL_ACCOUNTS =
            JsonShape.of("$", "operationDate operationTime").withList("accounts", RETAIL_ACCOUNT);
    static final JsonShape TRANSACTIONS = ENVELOPE.withList("transactions", LINE);
    static final JsonShape ARRIVALS = ENVELOPE.withList("paymentArrivals", ARRIVAL);

    private Wire() {}
}
