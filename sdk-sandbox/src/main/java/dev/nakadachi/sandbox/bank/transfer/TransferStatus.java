package dev.nakadachi.sandbox.bank.transfer;

/** The states of a transfer (振込ステータス) in the codes of the dialect; 22 to 26 are of single ones, 30 of bulk ones. */
public enum TransferStatus {
    /** 2: waits for the customer. */
    APPLYING("2", "申請中"),
    /** 3: the customer refused. */
    SENT_BACK("3", "差戻"),
    /** 4: the applicant took it back. */
    WITHDRAWN("4", "取下げ"),
    /** 5: nobody approved in time. */
    EXPIRED("5", "期限切れ"),
    /** 8: cancelled after it was accepted. */
    CANCELLED("8", "承認取消／予約取消"),
    /** 11: approved, waits for its date. */
    RESERVED("11", "予約中"),
    /** 12: on its way; the money has not left. */
    IN_PROCESS("12", "手続中"),
    /** 13: the bank tries again. The sandbox gets there only by order of a test. */
    RETRYING("13", "リトライ中"),
    /** 20: the money has left. */
    DONE("20", "手続済"),
    /** 22: the money came back. */
    FUNDS_RETURNED("22", "資金返却"),
    /** 24: a recall is on its way. */
    RECALLING("24", "組戻手続中"),
    /** 25: the money was recalled. */
    RECALLED("25", "組戻済"),
    /** 26: the recall failed, the money stays with the payee. */
    RECALL_FAILED("26", "組戻不成立"),
    /** 30: some payments of a bulk transfer failed or came back. */
    PARTLY_DONE("30", "不能・組戻あり"),
    /** 40: it could not be carried out, no money has left. */
    FAILED("40", "手続不成立");

    private final String code;
    private final String statusName;

    TransferStatus(String code, String statusName) {
        this.code = code;
        this.statusName = statusName;
    }

    /**
     * The code.
     *
     * @return one or two digits
     */
    public String code() {
        return code;
    }

    /**
     * The bank's word for it.
     *
     * @return at most ten full-width characters
     */
    public String statusName() {
        return statusName;
    }
}
