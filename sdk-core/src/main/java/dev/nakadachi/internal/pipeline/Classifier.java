package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.answer.Causes;
import dev.nakadachi.internal.answer.RetryAfter;
import dev.nakadachi.internal.json.AnswerExcerpt;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Reached;
import dev.nakadachi.internal.pipeline.Verdict.Success;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.Binding;
import dev.nakadachi.provider.ErrorShape;
import dev.nakadachi.provider.ProviderProfile;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** CLASSIFY: what came back, in the one vocabulary, by the provider's error table. Pure but for the clock. */
final class Classifier {

    private static final HeaderName RETRY_AFTER = new HeaderName("retry-after");

    private final ProviderProfile profile;
    private final Host host;
    private final Set<String> shownMembers;

    Classifier(ProviderProfile profile, Host host) {
        this.profile = profile;
        this.host = host;
        this.shownMembers = new LinkedHashSet<>();
        for (ErrorShape shape : profile.errorShapes()) {
            shownMembers.add(shape.code());
            shownMembers.add(shape.message());
        }
    }

    Verdict verdict(Delivery delivery, Binding<?, ?> binding) {
        if (delivery instanceof Delivery.Answered answered) {
            return answered(answered.response(), binding);
        }
        Evidence evidence = delivery.evidence();
        Problem problem = Problem.of(Causes.code(evidence.cause()), evidence.detail());
        return delivery instanceof Delivery.NeverSent || delivery instanceof Delivery.Unprocessed
                ? new Failure(problem, Reached.NOTHING_LEFT)
                : new Failure(problem.withExecution(Execution.MAY_HAVE_EXECUTED), Reached.PERHAPS);
    }

    private Verdict answered(WireResponse response, Binding<?, ?> binding) {
        String mediaType = Bodies.mediaType(response);
        if (response.status() / 100 == 2) {
            return isExpected(response, mediaType, binding) ? success(response, mediaType, binding) : notJson(response);
        }
        return new Failure(refusal(response, mediaType, binding), Reached.ANSWERED);
    }

    /**
     * Some institutions put an error into a 200: it is one when the profile says so and its table has a row for the
     * code.
     */
    private Verdict success(WireResponse response, String mediaType, Binding<?, ?> binding) {
        if (!profile.errorsInsideSuccess()) {
            return new Success(response);
        }
        Optional<String> code = words(response, AnswerExcerpt.of(mediaType, response.body(), shownMembers))
                .code();
        boolean refused = code.isPresent()
                && tables(binding)
                        .flatMap(table -> table.rows().stream())
                        .anyMatch(row -> row.providerCode().equals(code.get()));
        return refused ? new Failure(refusal(response, mediaType, binding), Reached.ANSWERED) : new Success(response);
    }

    private Failure notJson(WireResponse response) {
        Problem problem = Problem.of(ErrorCode.ANSWER_MALFORMED, "the answer is not JSON")
                .withExecution(Execution.MAY_HAVE_EXECUTED)
                .withAnswer(Bodies.words(response));
        return new Failure(problem, Reached.ANSWERED);
    }

    private Problem refusal(WireResponse response, String mediaType, Binding<?, ?> binding) {
        AnswerExcerpt excerpt = AnswerExcerpt.of(mediaType, response.body(), shownMembers);
        ProviderAnswer words = words(response, excerpt).withDetails(details(response, binding));
        Optional<ErrorTable.Row> row =
                tables(binding).flatMap(table -> table.find(words).stream()).findFirst();
        ErrorCode code = LoginDemands.code(response.headers())
                .or(() -> row.map(ErrorTable.Row::code))
                .orElse(ErrorCode.UNCLASSIFIED);
        Problem problem = LoginDemands.in(
                response.headers(),
                Problem.of(code, "the institution answered with status " + response.status())
                        .withExecution(row.map(ErrorTable.Row::execution).orElse(Execution.MAY_HAVE_EXECUTED))
                        .withAnswer(words));
        return response.headers()
                .first(RETRY_AFTER)
                .flatMap(value -> RetryAfter.parse(value, host.now()))
                .map(problem::withRetryAt)
                .orElse(problem);
    }

    /** All that the provider says, then what holds anywhere, which is asked only where the provider is silent. */
    private Stream<ErrorTable> tables(Binding<?, ?> binding) {
        ErrorTable said =
                binding.errors().map(own -> own.before(profile.errors())).orElseGet(profile::errors);
        return Stream.of(said, ErrorTable.http());
    }

    /** A body that cannot be read gives no reasons: they would otherwise prove something that nobody said. */
    private static List<ErrorDetail> details(WireResponse response, Binding<?, ?> binding) {
        try {
            ApiAnswer answer = Bodies.answer(response.status(), Bodies.bytes(response));
            return binding.details().decode(answer).stream()
                    .map(Classifier::redacted)
                    .toList();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private static ErrorDetail redacted(ErrorDetail detail) {
        ErrorDetail code = ErrorDetail.of(AnswerExcerpt.redactedCode(detail.code()));
        ErrorDetail told = detail.message()
                .map(AnswerExcerpt::redacted)
                .map(code::withMessage)
                .orElse(code);
        return detail.item().map(AnswerExcerpt::redactedCode).map(told::about).orElse(told);
    }

    private ProviderAnswer words(WireResponse response, AnswerExcerpt excerpt) {
        Optional<String> code = first(
                excerpt, profile.errorShapes().stream().map(ErrorShape::code).toList());
        Optional<String> message = first(
                excerpt, profile.errorShapes().stream().map(ErrorShape::message).toList());
        return new ProviderAnswer(response.status(), code, message, excerpt.text());
    }

    private static Optional<String> first(AnswerExcerpt excerpt, Iterable<String> members) {
        for (String member : members) {
            // Empty is like omitted: it must not pass for a code of the institution's own.
            Optional<String> value = excerpt.first(member).filter(text -> !text.isBlank());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static boolean isExpected(WireResponse response, String mediaType, Binding<?, ?> binding) {
        return isJson(mediaType)
                || binding.otherMediaTypes().contains(essence(mediaType))
                || (binding.mayLackBody() && response.length() == 0);
    }

    private static boolean isJson(String mediaType) {
        String type = essence(mediaType);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    private static String essence(String mediaType) {
        return mediaType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    }
}
