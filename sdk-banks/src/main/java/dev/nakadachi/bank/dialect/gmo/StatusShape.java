package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.json.JsonShape;

/**
 * The answer of a status enquiry in the bank's own spelling (Swagger 1.1.12). Members that nobody reads are listed:
 * they are known. Java SDKs of the bank read {@code totalFee} where Swagger has {@code transferDetailFee} for single
 * transfers [O: G1, G2].
 */
final class StatusShape {

    private static final JsonShape APPLY = JsonShape.of("transferApplies[]", "applyNo")
            .withList(
                    "transferApplyDetails",
                    JsonShape.of(
                            "transferApplyDetails[]",
                            "applyDatetime applyStatus applyUser applyComment approvalUser approvalComment"));
    private static final JsonShape ACCEPT = JsonShape.of("transferAccepts[]", "acceptNo acceptDatetime");
    private static final JsonShape DONE = JsonShape.of("transferDetailResponses[]", """
            beneficiaryBankNameKanji beneficiaryBranchNameKanji usedPoint isFeeFreeUsed transferFee""");
    private static final JsonShape UNABLE = JsonShape.of("unableDetailInfos[]", """
            transferDetailStatus refundStatus isRepayment repaymentDate""");
    private static final JsonShape PAGE = JsonShape.of("transferQueryBulkResponses[]", """
            dateFrom dateTo requestNextItemKey requestTransferClass requestTransferTerm hasNext nextItemKey""")
            .withList("requestTransferStatuses", JsonShape.of("requestTransferStatuses[]", "requestTransferStatus"));

    private StatusShape() {}

    static JsonShape of(GmoKind kind) {
        JsonShape info = JsonShape.of(kind.infos + "[]", """
                itemId transferAmount ediInfo beneficiaryBankCode beneficiaryBankName beneficiaryBranchCode
                beneficiaryBranchName accountTypeCode accountNumber beneficiaryName clearingHouseName newCode
                transferDesignatedType identification""")
                .withList("transferDetailResponses", DONE)
                .withList("unableDetailInfos", UNABLE);
        JsonShape response = JsonShape.of(kind.responses + "[]", """
                accountId remitterName transferDesignatedDate transferDataName totalCount totalAmount""").withList(kind.infos, info);
        JsonShape detail = JsonShape.of(kind.details + "[]", """
                transferStatus transferStatusName transferTypeName remitterCode isFeeFreeUse isFeePointUse pointName
                feeLaterPaymentFlg transferDetailFee totalFee totalDebitAmount""")
                .withList("transferApplies", APPLY)
                .withList("transferAccepts", ACCEPT)
                .withList(kind.responses, response);
        return JsonShape.of("$", """
                acceptanceKeyClass baseDate baseTime count detailInfoNecessity bulktransferItemKey detailInfoResult""")
                .withList("transferQueryBulkResponses", PAGE)
                .withList(kind.details, detail);
    }
}
