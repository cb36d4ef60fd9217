package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Map;

/** The data record of statements: of ordinary, current and savings accounts, and of deposits with a term. */
final class MovementFields {

    private static final Map<String, Direction.Kind> DIRECTIONS =
            Map.of("1", Direction.Kind.IN, "2", Direction.Kind.OUT);

    private static final RecordLayout.Builder L = RecordLayout.of('2');
    static final Field<InquiryNumber> INQUIRY = L.field("inquiry-number", 8, Contents.inquiryNumber());
    static final Field<LocalDate> DATE = L.field("date", 6, EraDateContent.required());
    static final Field<LocalDate> VALUE_DATE = L.field("value-date", 6, EraDateContent.optional());
    static final Field<Direction> DIRECTION =
            L.field("direction", 1, CodeContent.of(raw -> Direction.of(raw, DIRECTIONS), Direction::raw, "1", "2"));
    static final Field<TransactionClass> CLASS = L.field(
            "class",
            2,
            CodeContent.of(
                    TransactionClass::new, TransactionClass::code, "10", "11", "12", "13", "14", "15", "18", "19"));
    static final Field<Money> AMOUNT = L.field("amount", 12, AmountContent.required());
    static final Field<Money> UNCLEARED = L.field("uncleared", 12, AmountContent.optional());
    static final Field<LocalDate> CLEARED = L.field("clearing-date", 6, EraDateContent.anyTime());
    static final Field<LocalDate> DISHONOURED = L.field("dishonour-date", 6, EraDateContent.anyTime());
    static final Field<String> BILL_KIND = L.field("bill-kind", 1, Contents.remarks());
    static final Field<String> BILL_NUMBER = L.field("bill-number", 7, Contents.remarks());
    static final Field<String> FELLOW_BRANCH = L.field("fellow-branch", 3, Contents.remarks());
    static final Field<ReferenceCode> REMITTER_CODE = L.field("remitter-code", 10, Contents.reference());
    static final Field<KanaName> REMITTER = L.field("remitter-name", 48, Contents.name(CharacterClass.PARTY));
    static final Field<KanaName> FROM_BANK = L.field("from-bank-name", 15, Contents.place());
    static final Field<KanaName> FROM_BRANCH = L.field("from-branch-name", 15, Contents.place());
    static final Field<String> REMARKS = L.field("remarks", 20, Contents.remarks());
    static final Field<EdiInfo> EDI = L.field("edi", 20, Contents.edi());
    static final RecordLayout PLAIN;

    static {
        L.filler(1);
        PLAIN = L.ofBytes(StatementFields.LENGTH);
    }

    private MovementFields() {}

    static boolean isIn(Values line) {
        return line.get(DIRECTION).kind() == Direction.Kind.IN;
    }

    static boolean isOut(Values line) {
        return line.get(DIRECTION).kind() == Direction.Kind.OUT;
    }
}
