package dev.nakadachi.banks;

import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.provider.Source;
import dev.nakadachi.spec.SpecVersion;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * A made-up institution that writes a sign beside its amounts, empty for plus, as one card company does (facts 7.2),
 * and days as eight digits.
 */
final class SignField {

    private static final JsonShape LINES =
            JsonShape.of("$", "owner").withList("lines", JsonShape.of("lines[]", "day mark amount after words"));

    private SignField() {}

    static ProviderProfile profile() {
        return ProviderProfile.builder(
                        new InstitutionId("sign-field"),
                        "見本",
                        SpecVersion.parse("1.0.0"),
                        OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_BASIC)),
                        ErrorTable.http())
                .bind(
                        Binding.of(
                                BankOperations.TRANSACTIONS,
                                (asked, context) -> ApiRequest.get("/lines"),
                                SignField::lines),
                        Source.chosen("made up"))
                .build();
    }

    private static AccountPage<Transaction> lines(HistoryQuery asked, ApiAnswer answer) {
        return AccountPage.last(
                asked.account(),
                answer.json(LINES::read).requireList("lines").stream()
                        .map(SignField::line)
                        .toList());
    }

    private static Transaction line(JsonFields from) {
        Direction way = from.text("mark").map(sign -> way(from, sign)).orElse(new Direction(Direction.Kind.IN, ""));
        Transaction.Builder line = Transaction.builder(
                from.require("day", text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)),
                way,
                from.require("amount", SignField::yen));
        from.find("after", SignField::yen).ifPresent(line::balanceAfter);
        from.text("words").ifPresent(line::remarks);
        return line.build();
    }

    private static Direction way(JsonFields from, String sign) {
        if (!sign.equals("-")) {
            throw from.malformed("mark", "is neither empty nor a minus");
        }
        return new Direction(Direction.Kind.OUT, sign);
    }

    private static Money yen(String digits) {
        return Money.parse(digits, CurrencyCode.JPY);
    }
}
