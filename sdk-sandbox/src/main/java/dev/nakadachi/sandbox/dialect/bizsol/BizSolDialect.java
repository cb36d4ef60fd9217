package dev.nakadachi.sandbox.dialect.bizsol;

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
import java.util.Set;

/**
 * Enquiries at a bank on AnserBizSOL, as far as it is public. The token answer has a {@code contractor_id}, and each
 * call has to repeat it with the {@code client_id}. The paths of enquiries are the sandbox's own: {@code /accounts},
 * {@code /balances}, {@code /transactions} and {@code /deposit_notices} below {@code /enquiries}, pages by
 * {@code page_key} and {@code next_page_key}. Bulk transfers are not played. Thread-safe.
 */
public final class BizSolDialect implements Dialect {

    /** What stands before the bank's part. */
    public static final String HOST = "/bizsol/v1";

    /** Everything of the bank lies below; 2004 is the code of Shoko Chukin Bank. */
    public static final String BASE = HOST + "/banks/2004";

    /** What a consent covers, by a name of the sandbox's own. */
    public static final String SCOPE = "company";

    private static final String ENQUIRIES = BASE + "/enquiries";

    /** The token endpoint lies below the bank's API. */
    private static final AuthorisationPaths PATHS = new AuthorisationPaths(
            BASE,
            BASE + "/oauth/authorize",
            BASE + "/oauth/consent",
            BASE + "/oauth/par",
            BASE + "/oauth/token",
            BASE + "/oauth/revoke",
            BASE + "/oauth/userinfo",
            BASE + "/oauth/public_keys",
            ENQUIRIES);

    private static final Signboard SIGNBOARD = new Signboard(
            new Words("仲立ちサンドボックス法人銀行", "Nakadachi Sandbox Company Bank"),
            new Words("これは試験用の画面です。実在の銀行ではありません。", "This is a sandbox for tests. It is not a real bank."),
            new Words("AnserBizSOLの公開情報に沿って応答します", "Answers by what is public of AnserBizSOL"),
            new Words("口座へのアクセスの確認", "Confirm access to your accounts"),
            new Words("この銀行でいつでも解除できます。", "You can end it at this bank at any time."));

    /** The dialect. */
    public BizSolDialect() {}

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
        CompanyAccounts accounts = new CompanyAccounts(office.bank());
        CompanyLines lines = new CompanyLines(accounts);
        enquiry(router, office, "/accounts", accounts::list);
        enquiry(router, office, "/balances", accounts::balances);
        enquiry(router, office, "/transactions", lines::transactions);
        enquiry(router, office, "/deposit_notices", lines::notices);
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return new BizSolRefusal(trouble.status(), words);
    }

    private static void enquiry(Router router, BackOffice office, String path, Enquiry enquiry) {
        Contractor contractor = new Contractor(office.client());
        router.route("GET", ENQUIRIES + path, office.door().forRight(SCOPE, contractor.named(enquiry)));
    }
}
