package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.error.Rule;
import dev.nakadachi.provider.ListedBy;
import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door.Enquiry;
import dev.nakadachi.sandbox.dialect.Premises;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.ScopeWords;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.oauth.Words;
import dev.nakadachi.sandbox.web.Router;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A company's bank on AnserBizSOL, as far as it is public: the master of a company and its bulk transfers. The token
 * answer has a {@code contractor_id}, and each call has to repeat it with the {@code client_id}. What is not public is
 * absent until the test configures it here as it configures the SDK: two sides of one contract. Thread-safe;
 * {@code with} methods return a copy.
 */
public final class BizSolDialect implements Dialect {

    /** What stands before the bank's part. */
    public static final String HOST = "/bizsol/v1";

    /** Everything of the bank lies below; 2004 is the code of Shoko Chukin Bank. */
    public static final String BASE = HOST + "/banks/2004";

    /** What a consent covers, by a name of the sandbox's own. */
    public static final String SCOPE = "company";

    /** The token endpoint lies below the bank's API [I: N7 ?]; the other paths are the sandbox's own. */
    private static final AuthorisationPaths PATHS = new AuthorisationPaths(
            BASE,
            BASE + "/oauth/authorize",
            BASE + "/oauth/consent",
            BASE + "/oauth/par",
            BASE + "/oauth/token",
            BASE + "/oauth/revoke",
            BASE + "/oauth/userinfo",
            BASE + "/oauth/public_keys",
            BASE);

    private static final Signboard SIGNBOARD = new Signboard(
            new Words("仲立ちサンドボックス法人銀行", "Nakadachi Sandbox Company Bank"),
            new Words("これは試験用の画面です。実在の銀行ではありません。", "This is a sandbox for tests. It is not a real bank."),
            new Words("AnserBizSOLの公開情報に沿って応答します", "Answers by what is public of AnserBizSOL"),
            new Words("口座へのアクセスの確認", "Confirm access to your accounts"),
            new Words("この銀行でいつでも解除できます。", "You can end it at this bank at any time."));

    private static final Rule<String> PATH = Rule.pattern(
            "BizSolDialect", "(/[a-z_]{1,40}){1,4}", "takes a path such as /enquiries", "use lower-case parts");
    private static final Rule<String> WORD = Rule.pattern(
            "BizSolDialect.withSubmission", "[A-Za-z0-9_-]{1,40}", "takes a word", "use letters, digits, _ and -");

    private final Optional<String> enquiries;
    private final Optional<String> submission;
    private final ListedBy listedBy;
    private final Map<String, Function<BackOffice, Enquiry>> messages;

    private BizSolDialect(
            Optional<String> enquiries,
            Optional<String> submission,
            ListedBy listedBy,
            Map<String, Function<BackOffice, Enquiry>> messages) {
        this.enquiries = enquiries;
        this.submission = submission;
        this.listedBy = listedBy;
        this.messages = Map.copyOf(messages);
    }

    /**
     * What is public, and nothing else.
     *
     * @return a new dialect
     */
    public static BizSolDialect published() {
        return new BizSolDialect(Optional.empty(), Optional.empty(), ListedBy.APPLICATION_DATE, Map.of());
    }

    /**
     * With enquiries, whose members are public and whose addresses are not. {@code /accounts}, {@code /balances},
     * {@code /transactions} and {@code /deposit_notices} answer below the path, each with a list named like its path.
     * The sandbox asks for {@code account_id}, {@code date_from} and {@code date_to} as {@code 2026/04/01}, and pages
     * by {@code page_key} and {@code next_page_key}: its own choices.
     *
     * @param path below the bank's API, such as {@code /enquiries}
     * @return a copy
     */
    public BizSolDialect withEnquiriesBelow(String path) {
        return new BizSolDialect(Optional.of(PATH.check(path)), submission, listedBy, messages);
    }

    /**
     * With the word that submits a bulk transfer ({@code approval_cancel_type}), which is not public: the transfer then
     * waits for its approver. Without it every submission is refused.
     *
     * @param word the same as {@code BulkWords.withSubmission} of the SDK
     * @return a copy
     */
    public BizSolDialect withSubmission(String word) {
        return new BizSolDialect(enquiries, Optional.of(WORD.check(word)), listedBy, messages);
    }

    /**
     * With the day by which the list of bulk transfers selects, which is not public. It is the day of application
     * unless said: the sandbox's own choice.
     *
     * @param value the same as {@code CommandFacts.withListedBy} of the SDK
     * @return a copy
     */
    public BizSolDialect withListedBy(ListedBy value) {
        return new BizSolDialect(enquiries, submission, Objects.requireNonNull(value, "value"), messages);
    }

    /**
     * With a posted message of which nothing is public, such as a single transfer (振込) or one between own accounts
     * (振替). The sandbox demands token, {@code client_id} and {@code contractor_id}; the rest is yours.
     *
     * @param path below the bank's API
     * @param answering answers, with the bank behind it
     * @return a copy
     */
    public BizSolDialect withMessage(String path, Function<BackOffice, Enquiry> answering) {
        Map<String, Function<BackOffice, Enquiry>> more = new LinkedHashMap<>(messages);
        more.put(PATH.check(path), answering);
        return new BizSolDialect(enquiries, submission, listedBy, more);
    }

    @Override
    public Premises premises() {
        return Premises.below(BASE, SIGNBOARD)
                .at(PATHS)
                .permitting(
                        Set.of(SCOPE),
                        ScopeWords.none().with(SCOPE, new Words("口座、残高、明細を見る", "See accounts, balances and lines")))
                .withTokenMember(Contractor.MEMBER, Contractor::numberOf)
                .withApprovalsAt(BASE + "/approvals");
    }

    @Override
    public void open(Router router, BackOffice office) {
        BizSolRoutes routes = new BizSolRoutes(router, office);
        routes.bulkTransfers(new BulkApi(office.bank(), submission, listedBy));
        enquiries.ifPresent(routes::enquiries);
        messages.forEach((path, answering) -> routes.message(path, answering.apply(office)));
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return new BizSolRefusal(trouble.status(), "SBX_" + trouble.status(), words);
    }
}
