package dev.nakadachi.sandbox.internal.page;

import dev.nakadachi.sandbox.bank.transfer.Confirmation;

/** What the page says. */
enum ApprovalText {
    TITLE("振込の承認", "Approve transfers"),
    WAITING("次の依頼が、お客さまの承認を待っています。", "These requests wait for your approval."),
    NOTHING("承認を待っている依頼はありません。", "Nothing waits for your approval."),
    TRANSFER("振込の依頼", "Transfer"),
    WITHDRAWAL("振込申請の取下げ", "Withdrawal of a transfer"),
    CANCELLATION("振込の取消", "Cancellation of a transfer"),
    NUMBER("受付番号", "Application number"),
    PAYEE("受取人", "Payee"),
    FROM("出金口座", "From account"),
    DATE("振込指定日", "Date"),
    FEE("手数料", "Fee"),
    TOTAL("合計出金金額", "Total to be debited"),
    YEN("円", " yen"),
    APPROVE("承認する", "Approve"),
    REFUSE("差し戻す", "Refuse"),
    EXPIRE("期限切れにする（試験用）", "Let expire (for tests)"),
    RELOAD("表示を更新する", "Look again"),
    ANSWERED("この依頼は回答済みか、状態が変わりました。", "This request was answered before, or its state has changed.");

    private final String japanese;
    private final String english;

    ApprovalText(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String in(Language language) {
        return language == Language.JAPANESE ? japanese : english;
    }

    static ApprovalText of(Confirmation.Kind kind) {
        return switch (kind) {
            case TRANSFER -> TRANSFER;
            case WITHDRAWAL -> WITHDRAWAL;
            case CANCELLATION -> CANCELLATION;
        };
    }
}
