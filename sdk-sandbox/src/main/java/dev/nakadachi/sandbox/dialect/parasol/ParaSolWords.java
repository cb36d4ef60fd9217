package dev.nakadachi.sandbox.dialect.parasol;

import dev.nakadachi.sandbox.dialect.ScopeWords;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.oauth.Words;

/** What the bank's consent page says. */
final class ParaSolWords {

    static final Signboard SIGNBOARD = new Signboard(
            new Words("仲立ちサンドボックス地方銀行", "Nakadachi Sandbox Regional Bank"),
            new Words("これは試験用の画面です。実在の銀行ではありません。", "This is a sandbox for tests. It is not a real bank."),
            new Words("AnserParaSOLの公開情報に沿って応答します", "Answers by what is public of AnserParaSOL"),
            new Words("口座へのアクセスの確認", "Confirm access to your accounts"),
            new Words("この銀行でいつでも解除できます。", "You can end it at this bank at any time."));

    static final ScopeWords SCOPES = ScopeWords.none()
            .with("accounts", new Words("口座の一覧、残高、入出金明細を見る", "See accounts, balances and transactions"));

    private ParaSolWords() {}
}
