package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.error.Rule;
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
import java.util.Optional;
import java.util.Set;

/**
 * A company's bank on AnserBizSOL, as far as it is public. The token answer has a {@code contractor_id}, and each call
 * has to repeat it with the {@code client_id}. What is not public is absent until the test configures it here as it
 * configures the SDK: two sides of one contract. Thread-safe; {@code with} methods return a copy.
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

    private final Optional<String> enquiries;

    private BizSolDialect(Optional<String> enquiries) {
        this.enquiries = enquiries;
    }

    /**
     * What is public, and nothing else.
     *
     * @return a new dialect
     */
    public static BizSolDialect published() {
        return new BizSolDialect(Optional.empty());
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
        return new BizSolDialect(Optional.of(PATH.check(path)));
    }

    @Override
    public Premises premises() {
        return Premises.below(BASE, SIGNBOARD)
                .at(PATHS)
                .permitting(
                        Set.of(SCOPE),
                        ScopeWords.none().with(SCOPE, new Words("口座、残高、明細を見る", "See accounts, balances and lines")))
                .withTokenMember(Contractor.MEMBER, Contractor::numberOf);
    }

    @Override
    public void open(Router router, BackOffice office) {
        enquiries.ifPresent(path -> openEnquiries(path, router, office));
    }

    private static void openEnquiries(String path, Router router, BackOffice office) {
        CompanyAccounts accounts = new CompanyAccounts(office.bank());
        CompanyLines lines = new CompanyLines(accounts);
        enquiry(router, office, path + "/accounts", accounts::list);
        enquiry(router, office, path + "/balances", accounts::balances);
        enquiry(router, office, path + "/transactions", lines::transactions);
        enquiry(router, office, path + "/deposit_notices", lines::notices);
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return new BizSolRefusal(trouble.status(), words);
    }

    private static void enquiry(Router router, BackOffice office, String path, Enquiry enquiry) {
        Contractor contractor = new Contractor(office.client());
        router.route("GET", BASE + path, office.door().forRight(SCOPE, contractor.named(enquiry)));
    }
}
