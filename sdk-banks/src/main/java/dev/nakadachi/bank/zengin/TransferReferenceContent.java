package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.EdiInfo;
import org.jspecify.annotations.Nullable;

/** The 20 bytes whose meaning the mark (識別表示) of their record decides: {@code Y} for EDI information. */
final class TransferReferenceContent implements OrderContent<TransferReference> {

    private static final int MARK = 112;
    private static final int CODE = 10;

    private static final OrderContent<EdiInfo> EDI = Contents.edi();
    private static final OrderContent<ReferenceCode> CODE_AS_TEXT = Contents.reference();
    private static final OrderContent<ReferenceCode> CODE_AS_NUMBER =
            new NumberContent<>(ReferenceCode::new, ReferenceCode::value);

    @Override
    public TransferReference read(Scrutiny record, Field<?> field) {
        if (record.record()[MARK] == 'Y') {
            return new TransferReference(true, EDI.read(record, edi(field)), null, null);
        }
        return new TransferReference(false, null, code(record, first(field)), code(record, second(field)));
    }

    /** Banks publish the codes as numbers, as text or as both: letters are reported and kept. */
    private static @Nullable ReferenceCode code(Scrutiny record, Field<ReferenceCode> field) {
        for (int i = 0; i < field.length(); i++) {
            byte one = record.record()[field.start() + i];
            if (one < '0' || one > '9') {
                boolean blank = Digits.isBlank(record, field);
                record.note(blank ? ZenginRule.NUMBER_BLANK : ZenginRule.NUMBER_DIGITS, field, blank ? 0 : i);
                return blank ? null : CODE_AS_TEXT.read(record, field);
            }
        }
        return CODE_AS_TEXT.read(record, field);
    }

    @Override
    public void write(@Nullable TransferReference value, Scrutiny record, Field<?> field) {
        TransferReference reference = value == null ? TransferReference.NONE : value;
        if (reference.marked()) {
            EDI.write(reference.edi(), record, edi(field));
        } else {
            write(reference.first(), record, first(field));
            write(reference.second(), record, second(field));
        }
    }

    private static void write(@Nullable ReferenceCode code, Scrutiny record, Field<ReferenceCode> field) {
        if (code == null) {
            Digits.write(0, record, field);
        } else {
            CODE_AS_NUMBER.write(code, record, field);
        }
    }

    private static Field<EdiInfo> edi(Field<?> both) {
        return new Field<>("edi", both.index(), both.start(), both.length(), EDI);
    }

    private static Field<ReferenceCode> first(Field<?> both) {
        return new Field<>("customer-code-1", both.index(), both.start(), CODE, CODE_AS_NUMBER);
    }

    private static Field<ReferenceCode> second(Field<?> both) {
        return new Field<>("customer-code-2", both.index(), both.start() + CODE, CODE, CODE_AS_NUMBER);
    }
}
