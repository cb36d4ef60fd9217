package dev.nakadachi.bank.gmoaozoratransfers;

import dev.nakadachi.json.JsonShape;

/** The answers in the bank's own spelling (Swagger 1.1.12). Members that nobody reads are listed: they are known. */
final class Wire {

    static final JsonShape FEE = JsonShape.of("$", "accountId baseDate baseTime totalFee")
            .withList("transferFeeDetails", JsonShape.of("transferFeeDetails[]", "itemId transferFee"));

    private static final JsonShape APPLY = JsonShape.of("transferApplies[]", "applyNo")
            .withList(
                    "transferApplyDetails",
                    JsonShape.of(
                            "transferApplyDetails[]",
                            "applyDatetime applyStatus applyUser applyComment approvalUser approvalComment"));
    private static final JsonShape INFO = JsonShape.of("transferInfos[]", """
            transferAmount ediInfo beneficiaryBankCode beneficiaryBankName beneficiaryBranchCode beneficiaryBranchName
            accountTypeCode accountNumber beneficiaryName""")
            .withList("transferDetailResponses", JsonShape.of("transferDetailResponses[]", """
            beneficiaryBankNameKanji beneficiaryBranchNameKanji usedPoint isFeeFreeUsed transferFee"""))
            .withList("unableDetailInfos", JsonShape.of("unableDetailInfos[]", """
            transferDetailStatus refundStatus isRepayment repaymentDate"""));
    private static final JsonShape RESPONSE = JsonShape.of(
                    "transferResponses[]", "accountId remitterName transferDesignatedDate")
            .withList("transferInfos", INFO);
    /** Java SDKs of the bank read {@code totalFee} where Swagger has {@code transferDetailFee} [O: G1, G2]. */
    private static final JsonShape DETAIL = JsonShape.of("transferDetails[]", """
            transferStatus transferStatusName transferTypeName isFeeFreeUse isFeePointUse pointName feeLaterPaymentFlg
            transferDetailFee totalFee totalDebitAmount""")
            .withList("transferApplies", APPLY)
            .withList("transferAccepts", JsonShape.of("transferAccepts[]", "acceptNo acceptDatetime"))
            .withList("transferResponses", RESPONSE);

    private static final JsonShape PAGE = JsonShape.of("transferQueryBulkResponses[]", """
            dateFrom dateTo requestNextItemKey requestTransferClass requestTransferTerm hasNext nextItemKey""")
            .withList("requestTransferStatuses", JsonShape.of("requestTransferStatuses[]", "requestTransferStatus"));

    static final JsonShape STATUS = JsonShape.of("$", "acceptanceKeyClass baseDate baseTime count")
            .withList("transferQueryBulkResponses", PAGE)
            .withList("transferDetails", DETAIL);

    private Wire() {}
}
