package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** A movement of an account (入出金取引明細のデータ・レコード). Prints the day. Immutable and thread-safe. */
public final class StatementLine {

    private final Values values;

    private StatementLine(Values values) {
        this.values = values;
    }

    static StatementLine from(Values values) {
        return new StatementLine(values);
    }

    /**
     * The number to ask the bank by (照会番号).
     *
     * @return the number, empty where the field is blank
     */
    public Optional<InquiryNumber> inquiryNumber() {
        return values.find(MovementFields.INQUIRY);
    }

    /**
     * The day in the bank's books (勘定日).
     *
     * @return the day
     */
    public LocalDate date() {
        return values.get(MovementFields.DATE);
    }

    /**
     * The day of the payment in or out (預入・払出日).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> valueDate() {
        return values.find(MovementFields.VALUE_DATE);
    }

    /**
     * Which way the money went (入払区分).
     *
     * @return in or out
     */
    public Direction direction() {
        return values.get(MovementFields.DIRECTION);
    }

    /**
     * What it was (取引区分).
     *
     * @return the code
     */
    public TransactionClass kind() {
        return values.get(MovementFields.CLASS);
    }

    /**
     * How much (取引金額).
     *
     * @return the amount, never negative; the direction says which way
     */
    public Money amount() {
        return values.get(MovementFields.AMOUNT);
    }

    /**
     * How much of it is in cheques of others (うち他店券).
     *
     * @return the amount, empty where the field is blank
     */
    public Optional<Money> uncleared() {
        return values.find(MovementFields.UNCLEARED);
    }

    /**
     * When a bill is presented for clearing (交換呈示日).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> clearingDate() {
        return values.find(MovementFields.CLEARED);
    }

    /**
     * When a bill came back unpaid (不渡返還日).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> dishonourDate() {
        return values.find(MovementFields.DISHONOURED);
    }

    /**
     * What bill it was (手形・小切手区分): 1 cheque, 2 promissory note, 3 bill of exchange.
     *
     * @return the code, empty where the field is blank
     */
    public Optional<String> billKind() {
        return values.find(MovementFields.BILL_KIND);
    }

    /**
     * The number of the bill (手形・小切手番号).
     *
     * @return the number, empty where the field is blank
     */
    public Optional<String> billNumber() {
        return values.find(MovementFields.BILL_NUMBER);
    }

    /**
     * The other branch of the same bank that was used (僚店番号).
     *
     * @return the number, empty where the field is blank
     */
    public Optional<String> fellowBranch() {
        return values.find(MovementFields.FELLOW_BRANCH);
    }

    /**
     * The number of the remitter (振込依頼人コード).
     *
     * @return the number, empty where the field is blank
     */
    public Optional<ReferenceCode> remitterCode() {
        return values.find(MovementFields.REMITTER_CODE);
    }

    /**
     * The remitter, or the number of a contract (振込依頼人名または契約者番号).
     *
     * @return the text, empty where the field is blank
     */
    public Optional<KanaName> remitter() {
        return values.find(MovementFields.REMITTER);
    }

    /**
     * The bank that the money came from (仕向銀行名).
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> bankName() {
        return values.find(MovementFields.FROM_BANK);
    }

    /**
     * The branch that the money came from (仕向店名).
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> branchName() {
        return values.find(MovementFields.FROM_BRANCH);
    }

    /**
     * What the bank says of it (摘要内容).
     *
     * @return the text, empty where the field is blank
     */
    public Optional<String> remarks() {
        return values.find(MovementFields.REMARKS).or(() -> values.find(TermFields.REMARKS));
    }

    /**
     * The word to the payee's books (EDI情報).
     *
     * @return the word, empty where the field is blank
     */
    public Optional<EdiInfo> edi() {
        return values.find(MovementFields.EDI);
    }

    /**
     * What the line says of a deposit with a term.
     *
     * @return the details, empty for ordinary, current and savings accounts
     */
    public Optional<TermDetails> term() {
        return values.has(TermFields.MATURITY) ? Optional.of(TermDetails.from(values)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "StatementLine[" + date() + " " + direction() + "]";
    }
}
