package dev.nakadachi.bank.dialect.parasol;

import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNTS;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNT_ID;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNT_NUMBER;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.ACCOUNT_TYPE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.AMOUNT;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.BALANCE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.BALANCE_AFTER;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.BRANCH_CODE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.CONTENT;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.CURRENCY;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.CUSTOMER_NUMBER;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.DATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.DIRECTION;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LINES;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LINE_ID;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LINE_STATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.LISTED_BALANCE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.RATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.RATE_HANDLING;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.REMARKS;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.VALUE_DATE;
import static dev.nakadachi.bank.dialect.parasol.ParaSolItem.WITHDRAWABLE;

import dev.nakadachi.json.JsonShape;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three answers in the spelling of one bank. A list without a name is never read: its call is refused. */
record Wire(JsonShape accounts, JsonShape account, JsonShape history) {

    /** Of the envelope of lines only these two names are public. */
    private static final String ENVELOPE = "has_next count";

    static Wire of(ParaSolNames names) {
        return new Wire(
                listed(
                        JsonShape.of("$", ENVELOPE),
                        names.of(ACCOUNTS),
                        shape(names, ACCOUNT_ID, ACCOUNT_TYPE, BRANCH_CODE, ACCOUNT_NUMBER, LISTED_BALANCE, CURRENCY)),
                shape(names, ACCOUNT_ID, ACCOUNT_TYPE, BRANCH_CODE, ACCOUNT_NUMBER, BALANCE, WITHDRAWABLE, CURRENCY),
                listed(
                        JsonShape.of("$", ENVELOPE + words(names, ACCOUNT_ID, CURRENCY)),
                        names.of(LINES),
                        shape(
                                names,
                                LINE_ID,
                                LINE_STATE,
                                DATE,
                                VALUE_DATE,
                                CONTENT,
                                DIRECTION,
                                AMOUNT,
                                BALANCE_AFTER,
                                CURRENCY,
                                RATE,
                                RATE_HANDLING,
                                REMARKS,
                                CUSTOMER_NUMBER)));
    }

    private static JsonShape listed(JsonShape envelope, Optional<String> list, JsonShape element) {
        return list.map(name -> envelope.withList(name, element)).orElse(envelope);
    }

    private static JsonShape shape(ParaSolNames names, ParaSolItem... items) {
        return JsonShape.of("$", words(names, items));
    }

    private static String words(ParaSolNames names, ParaSolItem... items) {
        return Stream.of(items)
                .flatMap(item -> names.of(item).stream())
                .map(name -> " " + name)
                .collect(Collectors.joining());
    }
}
