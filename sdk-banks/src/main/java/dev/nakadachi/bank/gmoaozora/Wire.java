package dev.nakadachi.bank.gmoaozora;

import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonReader;
import dev.nakadachi.json.JsonShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The answers in the bank's own spelling (Swagger 1.1.12). Members that nobody reads are listed: they are known. */
final class Wire {

    private static final JsonShape ACCOUNT = JsonShape.of("accounts[]", """
            accountId branchCode branchName accountTypeCode accountTypeName accountNumber primaryAccountCode
            primaryAccountCodeName accountName accountNameKana currencyCode currencyName transferLimitAmount""");
    private static final JsonShape BALANCE = JsonShape.of("balances[]", """
            accountId accountTypeCode accountTypeName balance baseDate baseTime withdrawableAmount previousDayBalance
            previousMonthBalance currencyCode currencyName fcyTotalBalance ttb baseRateDate baseRateTime yenEquivalent""");
    private static final JsonShape LINE = JsonShape.of("transactions[]", """
            transactionDate valueDate transactionType amount remarks balance itemKey""");
    private static final JsonShape ENVELOPE = JsonShape.of("$", """
            accountId currencyCode currencyName dateFrom dateTo baseDate baseTime hasNext nextItemKey count""");

    private Wire() {}

    /** An answer: its plain members, and the elements of its one list. */
    record Listed(JsonFields envelope, List<JsonFields> elements) {

        <T> List<T> map(Function<JsonFields, T> mapping) {
            return elements.stream().map(mapping).toList();
        }
    }

    static Listed accounts(JsonReader in) {
        return read(in, "accounts", ACCOUNT);
    }

    static Listed balances(JsonReader in) {
        return read(in, "balances", BALANCE);
    }

    static Listed transactions(JsonReader in) {
        return read(in, "transactions", LINE);
    }

    private static Listed read(JsonReader in, String list, JsonShape element) {
        List<JsonFields> elements = new ArrayList<>();
        JsonFields envelope = ENVELOPE.readWithList(in, list, one -> elements.add(element.read(one)));
        return new Listed(envelope, elements);
    }
}
