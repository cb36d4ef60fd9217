package dev.nakadachi.sandbox.dialect.freee;

import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.dialect.Premises;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.ScopeWords;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.oauth.Words;
import dev.nakadachi.sandbox.web.Router;
import java.util.Set;

/**
 * freee accounting, as an aggregator of the sandbox's bank accounts. Every user has the company 1234567. Thread-safe.
 */
public final class FreeeDialect implements Dialect {

    /** Everything of the service lies below. */
    public static final String BASE = "/freee";

    /** The API. */
    public static final String API = BASE + "/api/1";

    /** The authorisation server. */
    public static final String ACCOUNTS = BASE + "/public_api";

    /** The only company. */
    public static final String COMPANY = "1234567";

    private static final Signboard SIGNBOARD = new Signboard(
            new Words("仲立ちサンドボックス会計", "Nakadachi Sandbox Accounting"),
            new Words("これは試験用の画面です。実在のサービスではありません。", "This is a sandbox for tests. It is not a real service."),
            new Words("口座を集めるサービスの形で応答します", "Answers as an aggregator does"),
            new Words("口座と明細の照会の確認", "Confirm enquiries on your accounts"),
            new Words("このサービスでいつでも解除できます。", "You can end it at this service at any time."));

    /** The dialect. */
    public FreeeDialect() {}

    @Override
    public Premises premises() {
        AuthorisationPaths usual = AuthorisationPaths.below(BASE);
        return Premises.below(BASE, SIGNBOARD)
                .permitting(
                        Set.of("read"), ScopeWords.none().with("read", new Words("口座と明細を見る", "See accounts and lines")))
                .at(new AuthorisationPaths(
                        usual.issuer(),
                        ACCOUNTS + "/authorize",
                        usual.consent(),
                        usual.pushed(),
                        ACCOUNTS + "/token",
                        usual.revocation(),
                        usual.userinfo(),
                        usual.jwks(),
                        API));
    }

    @Override
    public void open(Router router, BackOffice office) {
        FreeeAccounts accounts = new FreeeAccounts(office.bank());
        Door door = office.door();
        router.route("GET", API + "/walletables", door.forRight("read", accounts::walletables))
                .route("GET", API + "/wallet_txns", door.forRight("read", accounts::lines));
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return new FreeeRefusal(trouble.status(), words);
    }
}
