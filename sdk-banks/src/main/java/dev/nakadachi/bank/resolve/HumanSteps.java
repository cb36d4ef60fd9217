package dev.nakadachi.bank.resolve;

import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.provider.Wording;

/** What a person does about a command, in general terms: no screen of a bank is known here. */
final class HumanSteps {

    private static final Wording TRANSFER = new Wording(
            "銀行のインターネットバンキングで、振込（総合振込を含む）の状況照会と出金口座の入出金明細を開き、同じ日・金額・受取人の取引があるか、"
                    + "この依頼とは別に行われたものではないかを確認してください。見つかったときはその受付番号を添えて「実行済み」、"
                    + "承認待ち・予約中を含めてどこにもなく、今後も実行されないと確認できたときだけ「未実行」と登録します。確認が済むまで、別の依頼として送り直さないでください。",
            "On the bank's own screen open the list of transfers (and bulk transfers) and the lines of the paying account,"
                    + " and look for this day, amount and payee, and whether it was made otherwise. If it is there, decide"
                    + " \"executed\" with its number. Decide \"not executed\" only when it is nowhere, not waiting for"
                    + " approval and not reserved either, and cannot happen any more. Do not send it again as another"
                    + " command before that.");
    private static final Wording TAKEN = new Wording(
            "銀行は受け付けています。受付番号で状況を確認し、実行されていれば「実行済み」、実行されずに終わっていれば「未実行」と登録してください。",
            "The bank has it. Look it up by its number: decide \"executed\" when it was carried out, \"not executed\" when it"
                    + " ended without.");
    private static final Wording SENT_BACK = new Wording(
            "銀行は差し戻しています。そのままでは銀行の画面から再び申請され、承認されると実行されます。先に銀行の画面で取り下げ、そのうえで「未実行」と登録してください。"
                    + "すでに実行されていれば「実行済み」と登録します。",
            "It was sent back. As it is, it may be handed in again on the bank's own screen and be carried out: withdraw it"
                    + " there first, then decide \"not executed\". Decide \"executed\" when it was carried out already.");
    private static final Wording OWN = new Wording(
            "両方の口座の残高と入出金明細を確認し、振替が行われていれば「実行済み」（受付番号は不要）、行われておらず今後も行われないときだけ「未実行」と登録してください。",
            "Look at balances and lines of both accounts: decide \"executed\", without a number, when the money moved, \"not"
                    + " executed\" only when it did not and cannot any more.");
    private static final Wording OTHER = new Wording(
            "銀行の画面で、依頼した内容が反映されているかを確認し、反映されていれば「実行済み」（受付番号は不要）、反映されておらず今後も反映されないときだけ「未実行」と"
                    + "登録してください。取消の依頼では、「実行済み」は元の振込が取り消されたこと、「未実行」は元の振込がそのまま残ることをいいます。"
                    + "承認依頼では、「実行済み」は元の総合振込が承認者に回されたことをいいます。",
            "Look on the bank's own screen whether what was asked for was done: decide \"executed\", without a number, when it"
                    + " was, \"not executed\" only when it was not and cannot be any more. Of a cancellation, \"executed\" means"
                    + " that the transfer was taken back, \"not executed\" that it stands. Of the confirmation of a bulk"
                    + " transfer, \"executed\" means that it was handed on to its approvers.");

    private HumanSteps() {}

    static Wording of(HumanCase one) {
        return switch (one.kind()) {
            case TRANSFER, BULK_TRANSFER -> ofTransfer(one);
            case OWN_TRANSFER -> OWN;
            default -> OTHER;
        };
    }

    private static Wording ofTransfer(HumanCase one) {
        if (!one.command().isTaken() || one.doubtsNumber()) {
            return TRANSFER;
        }
        return one.before().equals(LedgerState.SENT_BACK) ? SENT_BACK : TAKEN;
    }
}
