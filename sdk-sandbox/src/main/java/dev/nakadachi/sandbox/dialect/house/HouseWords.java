package dev.nakadachi.sandbox.dialect.house;

import dev.nakadachi.sandbox.dialect.ScopeWords;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.oauth.Words;

/** What the bank's consent page says. */
final class HouseWords {

    static final Signboard SIGNBOARD = new Signboard(
            new Words("仲立ちサンドボックス信用組合", "Nakadachi Sandbox Credit Union"),
            new Words("これは試験用の画面です。実在の金融機関ではありません。", "This is a sandbox for tests. It is not a real bank."),
            new Words("docs/house-api の形で応答します", "Answers in the shape of docs/house-api"),
            new Words("口座情報の照会の確認", "Confirm enquiries on your accounts"),
            new Words("この金融機関でいつでも解除できます。", "You can end it at this bank at any time."));

    static final ScopeWords SCOPES = ScopeWords.none()
            .with("accounts.read", new Words("口座の一覧を見る", "See which accounts you have"))
            .with("balances.read", new Words("残高を見る", "See balances"))
            .with("transactions.read", new Words("入出金明細を見る", "See transactions"))
            .with("deposit-notices.read", new Words("振込入金の明細を見る", "See transfers that came in"));

    private HouseWords() {}
}
