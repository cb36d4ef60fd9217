package dev.nakadachi.sandbox.oauth;

/** What the pages say. */
enum PageText {
    SANDBOX(
            "これは試験用の画面です。実在の銀行ではなく、お金は動きません。",
            "This is a sandbox for tests. It is not a real bank and no money moves."),
    TITLE("口座へのアクセスの確認", "Confirm access to your accounts"),
    BANK("仲立ちサンドボックス銀行", "Nakadachi Sandbox Bank"),
    DIALECT("GMOあおぞらネット銀行（法人）のAPI仕様に沿って応答します", "Answers in the API dialect of GMO Aozora Net Bank, corporate"),
    ASKS("が、次の利用の許可を求めています。", " asks for your permission to:"),
    AFTERWARDS("回答後の戻り先", "After your answer you return to"),
    WHO("ログインする利用者（試験用）", "Log in as (test users)"),
    APPROVE("許可する", "Approve"),
    REFUSE("許可しない", "Refuse"),
    ERROR_TITLE("この依頼は処理できません", "This request cannot be handled"),
    UNKNOWN_CLIENT(
            "client_id がサンドボックスの登録と一致しません。Sandbox.clientId() の値を使ってください。",
            "The client_id is not the registered one. Use the value of Sandbox.clientId()."),
    UNKNOWN_REDIRECT(
            "redirect_uri が登録と一字一句一致しません。Sandbox.registerRedirectUri で登録してください。",
            "The redirect_uri is not registered letter by letter. Register it with Sandbox.registerRedirectUri."),
    INCOMPLETE_ANSWER("利用者と回答を選んでください。", "Choose a user and an answer."),
    PAGE_ANSWERED(
            "この画面は回答済みか、存在しません。アプリケーションからやり直してください。",
            "This page was answered before or never existed. Start again from your application.");

    private final String japanese;
    private final String english;

    PageText(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String in(Language language) {
        return language == Language.JAPANESE ? japanese : english;
    }
}
