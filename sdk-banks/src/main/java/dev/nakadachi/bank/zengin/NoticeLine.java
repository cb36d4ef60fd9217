package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** A deposit by transfer (振込入金通知のデータ・レコード). Prints the day. Immutable and thread-safe. */
public final class NoticeLine {

    private final Values values;

    private NoticeLine(Values values) {
        this.values = values;
    }

    static NoticeLine from(Values values) {
        return new NoticeLine(values);
    }

    /**
     * The number to ask the bank by (照会番号).
     *
     * @return the number, empty where the field is blank
     */
    public Optional<InquiryNumber> inquiryNumber() {
        return values.find(NoticeFields.INQUIRY);
    }

    /**
     * The day in the bank's books (勘定日).
     *
     * @return the day
     */
    public LocalDate date() {
        return values.get(NoticeFields.DATE);
    }

    /**
     * The day from which the money counts (起算日).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> valueDate() {
        return values.find(NoticeFields.VALUE_DATE);
    }

    /**
     * How much (金額).
     *
     * @return the amount; of a record with a second, larger field the amount there
     */
    public Money amount() {
        return NoticeFields.amountOf(values);
    }

    /**
     * How much of it is in cheques of others (うち他店券).
     *
     * @return the amount, empty where the field is blank
     */
    public Optional<Money> uncleared() {
        return values.find(NoticeFields.LARGE_UNCLEARED)
                .filter(large -> large.signum() > 0)
                .or(() -> values.find(NoticeFields.UNCLEARED));
    }

    /**
     * The number of the remitter (振込依頼人コード).
     *
     * @return the number, empty where the field is blank
     */
    public Optional<ReferenceCode> remitterCode() {
        return values.find(NoticeFields.REMITTER_CODE);
    }

    /**
     * The remitter (振込依頼人名).
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> remitter() {
        return values.find(NoticeFields.REMITTER);
    }

    /**
     * The bank that the money came from (仕向銀行名).
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> bankName() {
        return values.find(NoticeFields.FROM_BANK);
    }

    /**
     * The branch that the money came from (仕向店名).
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> branchName() {
        return values.find(NoticeFields.FROM_BRANCH);
    }

    /**
     * Whether it counts (取消区分).
     *
     * @return booked, or cancelled where the bank takes it back
     */
    public LineState state() {
        return values.get(NoticeFields.STATE);
    }

    /**
     * The word to the payee's books (EDI情報).
     *
     * @return the word, empty where the field is blank
     */
    public Optional<EdiInfo> edi() {
        return values.find(NoticeFields.EDI).or(() -> values.find(NoticeFields.LARGE_EDI));
    }

    @Override
    public String toString() {
        return "NoticeLine[" + date() + " " + state() + "]";
    }
}
