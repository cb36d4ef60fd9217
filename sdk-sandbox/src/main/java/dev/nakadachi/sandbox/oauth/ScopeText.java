package dev.nakadachi.sandbox.oauth;

import java.util.Arrays;
import java.util.Optional;

/** Scopes in words; the words are the sandbox's own. */
enum ScopeText {
    ACCOUNT("account", "口座の一覧、残高、入出金明細を見る", "See your accounts, balances and transactions"),
    BULK_TRANSFER("bulk-transfer", "総合振込を依頼し、その状況を見る", "Request bulk transfers and see their status"),
    TRANSFER("transfer", "振込を依頼し、その状況を見る", "Request transfers and see their status"),
    VIRTUAL_ACCOUNT("virtual-account", "振込入金口座を発行し、入金を見る", "Issue virtual accounts and see deposits to them"),
    OFFLINE("offline_access", "画面を閉じた後も利用を続ける", "Keep this access after you close the page"),
    OPENID("openid", "利用者を識別する", "Recognise you");

    private final String suffix;
    private final String japanese;
    private final String english;

    ScopeText(String suffix, String japanese, String english) {
        this.suffix = suffix;
        this.japanese = japanese;
        this.english = english;
    }

    /** What is asked for stands before how long it lasts; a scope without words comes last. */
    static int place(String scope) {
        return find(scope).map(ScopeText::ordinal).orElse(values().length);
    }

    /** The words for a scope, or the scope itself when there are none. */
    static String of(String scope, Language language) {
        return find(scope)
                .map(text -> language == Language.JAPANESE ? text.japanese : text.english)
                .orElse(scope);
    }

    private static Optional<ScopeText> find(String scope) {
        return Arrays.stream(values())
                .filter(text -> scope.equals(text.suffix) || scope.endsWith(":" + text.suffix))
                .findFirst();
    }
}
