package dev.nakadachi.sandbox.dialect.moneyforward;

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

/** Money Forward ME, as an aggregator of the sandbox's bank accounts. Thread-safe. */
public final class MoneyForwardDialect implements Dialect {

    /** Everything of the service lies below. */
    public static final String BASE = "/moneyforward";

    private static final Signboard SIGNBOARD = new Signboard(
            new Words("仲立ちサンドボックス家計簿", "Nakadachi Sandbox Household Book"),
            new Words("これは試験用の画面です。実在のサービスではありません。", "This is a sandbox for tests. It is not a real service."),
            new Words("口座を集めるサービスの形で応答します", "Answers as an aggregator does"),
            new Words("口座と明細の照会の確認", "Confirm enquiries on your accounts"),
            new Words("このサービスでいつでも解除できます。", "You can end it at this service at any time."));

    /** The dialect. */
    public MoneyForwardDialect() {}

    @Override
    public Premises premises() {
        AuthorisationPaths usual = AuthorisationPaths.below(BASE);
        return Premises.below(BASE, SIGNBOARD)
                .permitting(
                        Set.of("accounts", "transactions"),
                        ScopeWords.none()
                                .with("accounts", new Words("口座を見る", "See accounts"))
                                .with("transactions", new Words("入出金を見る", "See what came in and went out")))
                .at(new AuthorisationPaths(
                        usual.issuer(),
                        BASE + "/oauth/authorize",
                        usual.consent(),
                        usual.pushed(),
                        BASE + "/oauth/v2/token",
                        usual.revocation(),
                        usual.userinfo(),
                        usual.jwks(),
                        BASE + "/api/v1"));
    }

    @Override
    public void open(Router router, BackOffice office) {
        MoneyForwardBook book = new MoneyForwardBook(office.bank());
        Door door = office.door();
        router.route("GET", BASE + "/api/v1/accounts", door.forRight("accounts", book::accounts))
                .route("GET", BASE + "/api/v1/transactions", door.forRight("transactions", book::lines));
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return new MoneyForwardRefusal(trouble.status(), words);
    }
}
