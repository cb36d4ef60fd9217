package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a bank says about a request: its number and whether it was completed. Immutable and thread-safe. */
public final class RequestResult {

    private final RequestNumber number;
    private final RequestState state;
    private final @Nullable OffsetDateTime completedAt;
    private final @Nullable AccountId account;
    private final @Nullable String stateName;
    private final @Nullable LocalDate approvableUntil;

    private RequestResult(
            RequestNumber number,
            RequestState state,
            @Nullable OffsetDateTime completedAt,
            @Nullable AccountId account,
            @Nullable String stateName,
            @Nullable LocalDate approvableUntil) {
        this.number = Objects.requireNonNull(number, "number");
        this.state = Objects.requireNonNull(state, "state");
        this.completedAt = completedAt;
        this.account = account;
        this.stateName = stateName;
        this.approvableUntil = approvableUntil;
    }

    /**
     * A result.
     *
     * @param number the bank's number
     * @param state how far it is
     * @return the result, without a time
     */
    public static RequestResult of(RequestNumber number, RequestState state) {
        return new RequestResult(number, state, null, null, null, null);
    }

    /**
     * The same result with the time of its completion.
     *
     * @param value the bank's own date and time
     * @return a copy
     */
    public RequestResult completedAt(OffsetDateTime value) {
        return new RequestResult(number, state, value, account, stateName, approvableUntil);
    }

    /**
     * The same result with the account that it is about.
     *
     * @param value the account that pays
     * @return a copy
     */
    public RequestResult ofAccount(AccountId value) {
        return new RequestResult(number, state, completedAt, value, stateName, approvableUntil);
    }

    /**
     * The same result with the bank's own word for the state.
     *
     * @param value the word
     * @return a copy
     */
    public RequestResult named(String value) {
        return new RequestResult(number, state, completedAt, account, value, approvableUntil);
    }

    /**
     * The same result with the day until which the bank waits for the customer's approval.
     *
     * @param value a day in Asia/Tokyo
     * @return a copy
     */
    public RequestResult approvableUntil(LocalDate value) {
        return new RequestResult(number, state, completedAt, account, stateName, value);
    }

    /**
     * The bank's number.
     *
     * @return the number
     */
    public RequestNumber number() {
        return number;
    }

    /**
     * How far it is.
     *
     * @return the state
     */
    public RequestState state() {
        return state;
    }

    /**
     * When it was completed.
     *
     * @return the bank's own date and time, empty where it sends none
     */
    public Optional<OffsetDateTime> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    /**
     * The account that it is about.
     *
     * @return the account that pays, empty where the bank sends none
     */
    public Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /**
     * The bank's own word for the state, to show where {@link #state} knows no meaning.
     *
     * @return the word, empty where the bank sends none
     */
    public Optional<String> stateName() {
        return Optional.ofNullable(stateName);
    }

    /**
     * Until when the bank waits for the customer's approval (承認期限).
     *
     * @return a day in Asia/Tokyo, empty where the bank sends none
     */
    public Optional<LocalDate> approvableUntil() {
        return Optional.ofNullable(approvableUntil);
    }

    @Override
    public String toString() {
        return "RequestResult[" + number + " " + state + "]";
    }
}
