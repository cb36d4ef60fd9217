package dev.nakadachi.bank.zengin;

/** The data record of salaries and bonuses (給与振込, 賞与振込). */
final class PayFields {

    private static final OrderLayout.Builder L = OrderLayout.of('2');
    static final PaidFields PAID = PaidFields.in(L, CharacterClass.PAYROLL, "1", "2");
    static final Field<ReferenceCode> EMPLOYEE = L.field("employee-number", 10, Contents.reference());
    static final Field<ReferenceCode> DEPARTMENT = L.field("department-code", 10, Contents.reference());
    static final OrderLayout LINE;

    static {
        L.filler(9);
        LINE = L.ofBytes(OrderFields.LENGTH);
    }

    private PayFields() {}
}
