package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.internal.answer.Challenge;
import dev.nakadachi.internal.answer.Challenges;
import dev.nakadachi.transport.Headers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an answer asks of the user's login: RFC 9470 section 3 for another or newer login, RFC 6750 section 3.1 for more
 * scope. A parameter that cannot be read is left out; the demand stays.
 */
final class LoginDemands {

    private static final String LOGIN = "insufficient_user_authentication";
    private static final String SCOPE = "insufficient_scope";

    private LoginDemands() {}

    /** What the challenge alone says, which an error table need not know: another login, or more scope. */
    static Optional<ErrorCode> code(Headers headers) {
        if (challenge(headers, LOGIN).isPresent()) {
            return Optional.of(ErrorCode.CONSENT_STEP_UP);
        }
        return challenge(headers, SCOPE).map(more -> ErrorCode.SCOPE_MISSING);
    }

    /** The problem with the demand, where it is one that another consent solves. */
    static Problem in(Headers headers, Problem problem) {
        if (problem.code().equals(ErrorCode.CONSENT_STEP_UP)) {
            return problem.withStepUp(
                    challenge(headers, LOGIN).map(LoginDemands::demand).orElseGet(StepUp::login));
        }
        if (problem.code().equals(ErrorCode.SCOPE_MISSING)) {
            return problem.withStepUp(
                    challenge(headers, SCOPE).map(LoginDemands::demand).orElseGet(StepUp::login));
        }
        return problem;
    }

    private static Optional<Challenge> challenge(Headers headers, String error) {
        return Stream.of("bearer", "dpop")
                .flatMap(scheme -> Challenges.find(headers, scheme, error).stream())
                .findFirst();
    }

    private static StepUp demand(Challenge challenge) {
        StepUp demand = StepUp.login();
        demand = with(demand, words(challenge, "acr_values"), demand::withAcrValues);
        demand = with(demand, words(challenge, "scope"), demand::withScopes);
        Optional<Duration> age = challenge
                .parameter("max_age")
                .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
        return age.isPresent() ? with(demand, age.get(), demand::withMaxAge) : demand;
    }

    private static List<String> words(Challenge challenge, String name) {
        return challenge
                .parameter(name)
                .map(text -> Stream.of(text.split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static <T> StepUp with(StepUp before, T value, Function<T, StepUp> more) {
        try {
            return more.apply(value);
        } catch (InvalidInputException notReadable) {
            return before;
        }
    }
}
