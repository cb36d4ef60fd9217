package dev.nakadachi.sandbox.dialect.mufg;

import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Premises;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.oauth.Words;
import dev.nakadachi.sandbox.web.Router;

/**
 * The trial API of MUFG Bank, corporate and retail. The key {@code key-of-alice} is Alice's. Each request needs a
 * number of 25 characters that no request had before. Thread-safe.
 */
public final class MufgDialect implements Dialect {

    /** Everything of the bank lies below. */
    public static final String BASE = "/btmu";

    /** The corporate accounts. */
    public static final String CORPORATE = BASE + "/corporation/trial/v1/accounts";

    /** The retail accounts. */
    public static final String RETAIL = BASE + "/retail/trial/v2/me/accounts";

    private static final Signboard SIGNBOARD = new Signboard(
            new Words("仲立ちサンドボックス試験銀行", "Nakadachi Sandbox Trial Bank"),
            new Words("これは試験用の画面です。実在の金融機関ではありません。", "This is a sandbox for tests. It is not a real bank."),
            new Words("APIキーだけで応答します", "Answers to API keys only"),
            new Words("同意はありません", "There is no consent"),
            new Words("同意はありません。", "There is no consent to end."));

    /** The dialect. */
    public MufgDialect() {}

    @Override
    public Premises premises() {
        AuthorisationPaths usual = AuthorisationPaths.below(BASE);
        return Premises.below(BASE, SIGNBOARD)
                .at(new AuthorisationPaths(
                        usual.issuer(),
                        usual.authorization(),
                        usual.consent(),
                        usual.pushed(),
                        usual.token(),
                        usual.revocation(),
                        usual.userinfo(),
                        usual.jwks(),
                        BASE));
    }

    @Override
    public void open(Router router, BackOffice office) {
        Gateway gateway = new Gateway();
        CorporateResources corporate = new CorporateResources(office.bank());
        RetailResources retail = new RetailResources(office.bank());
        router.route("GET", CORPORATE + "/*", gateway.forKey(corporate::balance))
                .route("GET", CORPORATE + "/*/transactions", gateway.forKey(corporate::transactions))
                .route("GET", CORPORATE + "/*/transactions/paymentarrivals", gateway.forKey(corporate::arrivals))
                .route("GET", RETAIL + "/", gateway.forKey(retail::accounts))
                .route("GET", RETAIL + "/*/transactions", gateway.forKey(retail::transactions));
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return new MufgRefusal(trouble.status(), words);
    }
}
