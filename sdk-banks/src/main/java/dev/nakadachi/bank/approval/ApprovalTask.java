package dev.nakadachi.bank.approval;

import dev.nakadachi.provider.Wording;

/**
 * What a person has to do, in words that can be shown as they are. They name no person, account or amount. New
 * constants may be added: write a default branch.
 */
public enum ApprovalTask {
    /** The second step is missing. */
    HAND_ON(
            "The bank holds this transfer and has asked nobody to approve it yet. Hand it on to its approvers first.",
            "この振込はまだ承認者に送信されていません。先に送信（承認依頼）をしてください。"),
    /** The transfer waits for the customer. */
    APPROVE("Approve this transfer at the bank itself, on its site or in its app.", "銀行のサイトまたはアプリで、この振込を承認してください。"),
    /** The cancellation waits for the customer. */
    APPROVE_CANCELLATION(
            "Approve the cancellation at the bank itself, on its site or in its app. Until then the transfer goes on.",
            "銀行のサイトまたはアプリで、取消を承認してください。承認されるまで、振込は取り消されません。"),
    /** Nobody knows whether the bank has the cancellation. */
    CHECK_CANCELLATION(
            "It is not known whether the cancellation has reached the bank. Look on the bank's own site; the transfer goes on.",
            "取消が銀行に届いたか確認できていません。銀行のサイトで状況をご確認ください。振込は取り消されていない可能性があります。"),
    /** The deadline is over, and the bank has not said what became of it. */
    LOOK_AT_THE_BANK(
            "The time for approval is over, but the bank has not said that the request expired: money may still move."
                    + " Look on the bank's own site.",
            "承認の期限を過ぎましたが、銀行からは期限切れと案内されていません。振込が実行される可能性がありますので、銀行のサイトで状況をご確認ください。"),
    /** Nothing waits. */
    NOTHING("Nothing has to be approved.", "承認が必要なものはありません。");

    @SuppressWarnings("ImmutableEnumChecker") // a wording is two texts
    private final Wording words;

    ApprovalTask(String english, String japanese) {
        this.words = new Wording(japanese, english);
    }

    /**
     * The task in words.
     *
     * @return one or two sentences in both languages
     */
    public Wording words() {
        return words;
    }
}
