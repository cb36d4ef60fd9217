package dev.nakadachi.bank.notice;

import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A deposit as the bytes that {@link DepositInbox} seals. A later version may add members, and takes none away. */
final class DepositText {

    private static final JsonShape SHAPE =
            JsonShape.of("deposit", "account virtual key date amount currency value-date remitter bank branch remarks");

    private DepositText() {}

    static byte[] write(VirtualDeposit deposit) {
        return JsonWriter.write(out -> {
            out.text("account", deposit.account().value());
            out.text("virtual", deposit.virtualAccount().value());
            out.text("key", deposit.key().value());
            out.text("date", deposit.date().toString());
            out.text("amount", deposit.amount().toPlainText());
            out.text("currency", deposit.amount().currency().value());
            deposit.valueDate().ifPresent(day -> out.text("value-date", day.toString()));
            deposit.remitter().ifPresent(text -> out.text("remitter", whole(text)));
            deposit.bankName().ifPresent(text -> out.text("bank", whole(text)));
            deposit.branchName().ifPresent(text -> out.text("branch", whole(text)));
            deposit.remarks().ifPresent(text -> out.text("remarks", whole(text)));
        });
    }

    /** Half a character, which JSON can hold and nothing can write, becomes a question mark. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static VirtualDeposit read(byte[] bytes) {
        JsonFields from = new ApiAnswer(200, () -> new ByteArrayInputStream(bytes)).json(SHAPE::read);
        CurrencyCode currency = from.require("currency", CurrencyCode::new);
        VirtualDeposit.Builder deposit = VirtualDeposit.builder(
                from.require("account", AccountId::new),
                from.require("virtual", VirtualAccountId::new),
                from.require("key", LineKey::new),
                from.require("date", LocalDate::parse),
                from.require("amount", digits -> Money.parse(digits, currency)));
        from.find("value-date", LocalDate::parse).ifPresent(deposit::valueDate);
        from.text("remitter").ifPresent(deposit::remitter);
        from.text("bank").ifPresent(deposit::bankName);
        from.text("branch").ifPresent(deposit::branchName);
        from.text("remarks").ifPresent(deposit::remarks);
        return deposit.build();
    }
}
