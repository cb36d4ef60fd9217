package dev.nakadachi.bank.dialect.bizsol;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.PayeeAccountType;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.Rule;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the bank's codes mean. Their meaning is not public, so the tables are empty, and every code is UNKNOWN with its
 * raw text, until you fill them from your contract documents. Immutable and thread-safe; {@code with} methods return a
 * copy.
 */
public final class BizSolCodes {

    private static final Rule<String> PAYEE_TYPE = Rule.pattern(
            "BizSolCodes.withPayeeType", "[0-9]{2}", "takes two digits", "use the code of your contract documents");

    private final Map<String, TransferState.Kind> states;
    private final Map<String, RequestState.Kind> requests;
    private final Map<String, AccountType.Kind> accounts;
    private final Map<PayeeAccountType, String> payees;
    private final Set<String> refused;

    private BizSolCodes(
            Map<String, TransferState.Kind> states,
            Map<String, RequestState.Kind> requests,
            Map<String, AccountType.Kind> accounts,
            Map<PayeeAccountType, String> payees,
            Set<String> refused) {
        this.states = Map.copyOf(states);
        this.requests = Map.copyOf(requests);
        this.accounts = Map.copyOf(accounts);
        this.payees = Map.copyOf(payees);
        this.refused = Set.copyOf(refused);
    }

    /**
     * Nothing but the account type of payees that a public sample shows: 01, an ordinary deposit [I: N2].
     *
     * @return the start of a chain of {@code with}
     */
    public static BizSolCodes samples() {
        return new BizSolCodes(Map.of(), Map.of(), Map.of(), Map.of(PayeeAccountType.ORDINARY, "01"), Set.of());
    }

    /**
     * What a {@code transaction_status} means for the transfer, such as one that waits for approval.
     *
     * @param status the bank's code
     * @param kind what it means
     * @return a copy
     */
    public BizSolCodes withTransferState(String status, TransferState.Kind kind) {
        return new BizSolCodes(plus(states, status, kind), requests, accounts, payees, refused);
    }

    /**
     * What a {@code transaction_status} means for the request, in the answer that takes it.
     *
     * @param status the bank's code
     * @param kind what it means
     * @return a copy
     */
    public BizSolCodes withRequestState(String status, RequestState.Kind kind) {
        return new BizSolCodes(states, plus(requests, status, kind), accounts, payees, refused);
    }

    /**
     * A {@code result_type} that says of a success by HTTP that the bank did not do it: the outcome is Unknown then,
     * and not Accepted.
     *
     * @param resultType the bank's code
     * @return a copy
     */
    public BizSolCodes withRefusedResult(String resultType) {
        Set<String> more = new LinkedHashSet<>(refused);
        more.add(resultType);
        return new BizSolCodes(states, requests, accounts, payees, more);
    }

    /**
     * What an {@code account_type} means.
     *
     * @param type the bank's code
     * @param kind what it means
     * @return a copy
     */
    public BizSolCodes withAccountType(String type, AccountType.Kind kind) {
        return new BizSolCodes(states, requests, plus(accounts, type, kind), payees, refused);
    }

    /**
     * How the bank writes the account type of a payee or of the account that pays ({@code account_type_code}).
     *
     * @param type the type
     * @param code two digits
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it cannot be a code
     */
    public BizSolCodes withPayeeType(PayeeAccountType type, String code) {
        Map<PayeeAccountType, String> more = new EnumMap<>(payees);
        more.put(type, PAYEE_TYPE.check(code));
        return new BizSolCodes(states, requests, accounts, more, refused);
    }

    TransferState transferState(String status) {
        return TransferState.of(status, states);
    }

    RequestState requestState(String status) {
        return RequestState.of(status, requests);
    }

    AccountType accountType(String type) {
        return AccountType.of(type, accounts);
    }

    boolean hasPayeeType(PayeeAccountType type) {
        return payees.containsKey(type);
    }

    /** The code of a type that has one. */
    String payeeType(PayeeAccountType type) {
        return Optional.ofNullable(payees.get(type)).orElseThrow();
    }

    boolean saysRefused(String resultType) {
        return refused.contains(resultType);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
