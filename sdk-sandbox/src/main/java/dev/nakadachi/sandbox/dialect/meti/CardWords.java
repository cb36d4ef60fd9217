package dev.nakadachi.sandbox.dialect.meti;

import dev.nakadachi.sandbox.dialect.ScopeWords;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.oauth.Words;

/** What the issuer's consent page says. */
public final class CardWords {

    /** The issuer itself. */
    public static final Signboard SIGNBOARD = new Signboard(
            new Words("仲立ちサンドボックスカード", "Nakadachi Sandbox Card"),
            new Words(
                    "これは試験用の画面です。実在のカード会社ではなく、請求はありません。",
                    "This is a sandbox for tests. It is not a real card company and nothing is billed."),
            new Words(
                    "経済産業省のガイドラインに沿い、docs/card-api の形で応答します",
                    "Answers after the METI guideline, in the shape of docs/card-api"),
            new Words("カード情報へのアクセスの確認", "Confirm access to your card data"),
            new Words(
                    "このカード会社でいつでも解除できます（試験では SandboxCardIssuer.withdrawConsents）。",
                    "You can end it at this card company at any time (in tests: SandboxCardIssuer.withdrawConsents)."));

    /** What it can permit. */
    public static final ScopeWords SCOPES = ScopeWords.none()
            .with("cards.read", new Words("カードの一覧を見る（カード番号は含みません）", "See which cards you have, without their numbers"))
            .with("statements.read", new Words("請求の期間、金額、支払日を見る", "See billing periods, amounts and payment dates"))
            .with("lines.read", new Words("利用明細（いつ、どこで、いくら）を見る", "See what was bought, where and when"));

    private CardWords() {}
}
