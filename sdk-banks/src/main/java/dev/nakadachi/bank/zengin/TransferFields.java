package dev.nakadachi.bank.zengin;

/** The data record of transfers (総合振込). */
final class TransferFields {

    private static final OrderLayout.Builder L = OrderLayout.of('2');
    static final PaidFields PAID = PaidFields.in(L, CharacterClass.PARTY, "1", "2", "4", "9");
    static final Field<TransferReference> REFERENCE = L.field("reference", 20, new TransferReferenceContent());
    static final Field<TransferMethod> METHOD =
            L.field("method", 1, CodeContent.of(TransferMethod::new, TransferMethod::code, "0", "7", "8"));
    static final Field<String> MARK = L.field("mark", 1, CodeContent.text("Y", " "));
    static final OrderLayout LINE;

    static {
        L.filler(7);
        LINE = L.ofBytes(OrderFields.LENGTH);
    }

    private TransferFields() {}
}
