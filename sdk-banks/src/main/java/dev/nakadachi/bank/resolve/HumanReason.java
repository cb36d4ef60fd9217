package dev.nakadachi.bank.resolve;

import dev.nakadachi.provider.Wording;

/** Why a person has to decide. New constants may be added: write a default branch. */
public enum HumanReason {
    /** The bank shows nothing that could be it, and that proves nothing there. */
    NOT_FOUND(
            "銀行の照会では該当する取引が見つかりませんでした。ただし、照会に出ないことは未実行の証明にはなりません。",
            "The bank shows nothing that could be this command, which does not prove that it was not carried out."),
    /** The bank shows what could be it, and too little or too much of it to tell. */
    AMBIGUOUS(
            "該当し得る取引がありますが、この依頼のものと断定できません。",
            "The bank shows what could be this command, and not enough to tell whether it is."),
    /** Only its content says that a transfer is this command's, and that transfer ended without the money moving. */
    LOOKALIKE_UNPAID(
            "日・金額・受取人が一致する取引は支払われずに終わりましたが、それがこの依頼のものかどうかは内容の一致だけでは断定できません。",
            "A transfer with the same account, payees, amounts and time ended without being paid, and only its content says"
                    + " that it is this command's."),
    /** The bank could not be asked until the end of the schedule. */
    NOT_ASKED("期限までに銀行へ照会できませんでした。", "The bank could not be asked until the end of the schedule."),
    /** The bank has no way to ask about such a command. */
    NO_ENQUIRY("この種の依頼の結果を照会する手段が銀行にありません。", "The bank has no way to ask what became of such a command."),
    /** The bank reports a state that cannot follow the one in the ledger. */
    IMPOSSIBLE_STATE(
            "銀行が通知した状態は、記録済みの状態の後には起こり得ません。", "The bank reports a state that cannot follow the one that is recorded."),
    /** The bank took it and reported no end in time. */
    NO_END("銀行は受け付けましたが、期限までに結果が確定しませんでした。", "The bank took the command and reported no end in time."),
    /** The bank took it and has shown nothing of it since: the answer may have been another command's. */
    NEVER_SHOWN(
            "銀行は受け付けたと回答しましたが、その後の照会に一度も現れていません。回答が別の依頼のものだった可能性があります。",
            "The bank answered that it took the command, and has shown nothing of it since: the answer may have been another"
                    + " command's."),
    /**
     * The ledger was put back to an older copy: neither what the bank lists nor what it does not list tells anything.
     */
    LEDGER_PUT_BACK(
            "台帳が古い複製に戻されたため、銀行に該当し得る取引があっても失われた別の依頼のものかもしれず、なくても未実行の証明にはなりません。",
            "The ledger was put back to an older copy: a transfer that the bank shows may be that of a lost command, and that"
                    + " it shows none does not prove that this one was not carried out."),
    /** What the ledger holds of the command cannot be read by this version. */
    UNREADABLE("台帳にある依頼の内容を読み取れません。", "What the ledger holds of the command cannot be read."),
    /**
     * The bank's answer came after the opposite was recorded, such as an acceptance behind {@code NOT_EXECUTED}. The
     * answer and the number that it bears are in the ledger.
     */
    CONTRADICTED(
            "結果が記録された後に、それと矛盾する銀行の回答が届きました。回答は台帳にあります。",
            "The bank's answer came after the opposite had been recorded. The ledger holds the answer."),
    /** The bank's number of it is already another command's. */
    NUMBER_OF_ANOTHER(
            "銀行の受付番号が、すでに別の依頼に結び付いています。", "The bank's number of this command is already bound to another one.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Wording words;

    HumanReason(String japanese, String english) {
        this.words = new Wording(japanese, english);
    }

    /** Whether it says itself that what the bank shows under the number may be another command's. */
    boolean doubtsNumber() {
        return this == NEVER_SHOWN || this == NUMBER_OF_ANOTHER || this == LOOKALIKE_UNPAID;
    }

    /**
     * The reason in words.
     *
     * @return one sentence in both languages
     */
    public Wording words() {
        return words;
    }
}
