package dev.nakadachi.internal.ledger;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.operation.ApiAnswer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a ledger step carries under its seal: named members, so that a later version can add some and an earlier one
 * skips them. Immutable.
 */
public final class StepContent {

    /** The digest of institution, operation and canonical command. */
    public static final String DIGEST = "digest";
    /** The caller's key. */
    public static final String KEY = "key";
    /** Who gets the command. */
    public static final String INSTITUTION = "institution";
    /** Whose consent. */
    public static final String GRANT = "grant";
    /** What it is. */
    public static final String OPERATION = "operation";
    /** Which call wrote the step. */
    public static final String CALL = "call";

    /** The caller's tenant. */
    public static final String TENANT = "tenant";

    /** Where the command goes. */
    public static final String ENVIRONMENT = "environment";

    /** For whom. */
    public static final String USER = "user";

    /** The canonical command itself. */
    public static final String COMMAND = "command";

    /** Who agreed as the second person, with the intent and with each attempt that his agreement let leave. */
    public static final String SECOND_PERSON = "second-person";

    /** The account that pays. */
    public static final String ACCOUNT = "account";

    /** How much is paid: a plain number, a blank and the currency. */
    public static final String AMOUNT = "amount";

    /** The keyed digest of who is paid. */
    public static final String PAYEES = "payees";

    /** Who is paid how much, of a command that leaves by another way than a call; only such a one has it. */
    public static final String PORTIONS = "portions";

    /** What the payee sees of the command. */
    public static final String MARKER = "marker";

    private static final String NOTE = "note-";
    private static final String ANSWER_STATUS = "answer-status";
    private static final String BODY = "body";
    private static final String CODE = "code";
    private static final String STATUS = "status";
    private static final String RETRY_AT = "retry-at";
    private static final String DETAIL = "provider-detail-";
    private static final String DETAIL_MESSAGE = "-message";
    private static final String DETAIL_ITEM = "-item";

    private static final int FORMAT = 1;
    private static final int LARGEST_MEMBER = 256 * 1024 * 1024;

    private final Map<String, byte[]> members;

    private StepContent(Map<String, byte[]> members) {
        this.members = members;
    }

    /**
     * Nothing.
     *
     * @return no members
     */
    public static StepContent empty() {
        return new StepContent(Map.of());
    }

    /**
     * An answer of the institution.
     *
     * @param status its status
     * @param body its bytes
     * @return the content
     */
    public static StepContent answer(int status, byte[] body) {
        return empty().with(ANSWER_STATUS, Integer.toString(status)).with(BODY, body);
    }

    /**
     * The institution's answer, where the step kept one.
     *
     * @return the answer
     */
    public Optional<ApiAnswer> answer() {
        return bytes(BODY)
                .map(body -> new ApiAnswer(
                        Integer.parseInt(text(ANSWER_STATUS).orElse("200")), () -> new ByteArrayInputStream(body)));
    }

    /**
     * The same content with a note of who follows the command up.
     *
     * @param name the note's name
     * @param value its text
     * @return a copy
     */
    public StepContent withNote(String name, String value) {
        return with(NOTE + name, value);
    }

    /**
     * The same content with notes of who follows the command up.
     *
     * @param notes texts by name
     * @return a copy
     */
    public StepContent withNotes(Map<String, String> notes) {
        // At once: a bulk transfer's step of a day has a note for each of its payees.
        Map<String, byte[]> copy = new LinkedHashMap<>(members);
        notes.forEach((name, value) -> copy.put(NOTE + name, value.getBytes(StandardCharsets.UTF_8)));
        return new StepContent(copy);
    }

    /**
     * The notes.
     *
     * @return texts by name
     */
    public Map<String, String> notes() {
        Map<String, String> notes = new TreeMap<>();
        members.forEach((name, value) -> {
            if (name.startsWith(NOTE)) {
                notes.put(name.substring(NOTE.length()), new String(value, StandardCharsets.UTF_8));
            }
        });
        return notes;
    }

    /**
     * Whether the step says what went wrong.
     *
     * @return true when {@link #problem} was recorded
     */
    public boolean hasProblem() {
        return members.containsKey(CODE);
    }

    /**
     * The same content with a member.
     *
     * @param name its name
     * @param value its bytes
     * @return a copy
     */
    public StepContent with(String name, byte[] value) {
        Map<String, byte[]> copy = new LinkedHashMap<>(members);
        copy.put(name, value.clone());
        return new StepContent(copy);
    }

    /**
     * The same content with a member.
     *
     * @param name its name
     * @param value its text
     * @return a copy
     */
    public StepContent with(String name, String value) {
        return with(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same content with a problem.
     *
     * @param problem what went wrong
     * @return a copy
     */
    public StepContent with(Problem problem) {
        StepContent content = with(CODE, problem.code().value())
                .with("detail", problem.detail())
                .with("execution", problem.execution().name());
        content = withOptional(content, RETRY_AT, problem.retryAt().map(Instant::toString));
        if (problem.answer().isPresent()) {
            ProviderAnswer answer = problem.answer().get();
            content = content.with(STATUS, Integer.toString(answer.status())).with("excerpt", answer.excerpt());
            content = withOptional(content, "provider-code", answer.code());
            content = withOptional(content, "provider-message", answer.message());
            content = withDetails(content, answer.details());
        }
        return content;
    }

    /**
     * A member.
     *
     * @param name its name
     * @return its bytes, empty when there is none
     */
    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(members.get(name)).map(byte[]::clone);
    }

    /**
     * A member.
     *
     * @param name its name
     * @return its text, empty when there is none
     */
    public Optional<String> text(String name) {
        return bytes(name).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /**
     * The problem.
     *
     * @return what was recorded, unclassified where nothing was
     */
    public Problem problem() {
        Problem problem = Problem.of(
                        new ErrorCode(text(CODE).orElse(ErrorCode.UNCLASSIFIED.value())),
                        text("detail").orElse("recorded without words"))
                .withExecution(text("execution").map(Execution::valueOf).orElse(Execution.MAY_HAVE_EXECUTED));
        Optional<ProviderAnswer> answer = text(STATUS)
                .map(status -> new ProviderAnswer(
                                Integer.parseInt(status),
                                text("provider-code"),
                                text("provider-message"),
                                text("excerpt").orElse(""))
                        .withDetails(details()));
        Problem told = answer.map(problem::withAnswer).orElse(problem);
        return text(RETRY_AT).map(Instant::parse).map(told::withRetryAt).orElse(told);
    }

    /**
     * The content as bytes.
     *
     * @return the bytes to seal
     */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(members.size());
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.writeUTF(member.getKey());
                out.writeInt(member.getValue().length);
                out.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The content of bytes.
     *
     * @param encoded what {@link #encode} made
     * @return the content
     * @throws dev.nakadachi.error.StoreException with {@code store.tampered} when it cannot be read
     */
    public static StepContent decode(byte[] encoded) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IOException("ledger step format " + format + " is not known to this version");
            }
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > LARGEST_MEMBER) {
                    throw new IOException("a member has an impossible length");
                }
                byte[] value = in.readNBytes(length);
                if (value.length != length) {
                    throw new IOException("a member is cut short");
                }
                members.put(name, value);
            }
        } catch (IOException e) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "a ledger step cannot be read")
                    .toException(e);
        }
        return new StepContent(members);
    }

    private static StepContent withDetails(StepContent content, List<ErrorDetail> details) {
        StepContent all = content;
        for (int number = 0; number < details.size(); number++) {
            ErrorDetail detail = details.get(number);
            all = all.with(DETAIL + number, detail.code());
            all = withOptional(all, DETAIL + number + DETAIL_MESSAGE, detail.message());
            all = withOptional(all, DETAIL + number + DETAIL_ITEM, detail.item());
        }
        return all;
    }

    private List<ErrorDetail> details() {
        List<ErrorDetail> details = new ArrayList<>();
        for (Optional<String> code = text(DETAIL + 0); code.isPresent(); code = text(DETAIL + details.size())) {
            String name = DETAIL + details.size();
            ErrorDetail plain = ErrorDetail.of(code.get());
            ErrorDetail told =
                    text(name + DETAIL_MESSAGE).map(plain::withMessage).orElse(plain);
            details.add(text(name + DETAIL_ITEM).map(told::about).orElse(told));
        }
        return details;
    }

    private static StepContent withOptional(StepContent content, String name, Optional<String> value) {
        return value.map(text -> content.with(name, text)).orElse(content);
    }
}
