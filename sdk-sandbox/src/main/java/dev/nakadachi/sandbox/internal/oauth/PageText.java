package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.page.Language;

/** What the pages say. */
enum PageText {
    ASKS("が、次の利用の許可を求めています。", " asks for your permission."),
    PARTNER("許可を与える相手（API接続先）", "Who receives the permission"),
    SERVICE("連携するサービス", "For which service"),
    SCOPE("許可の内容と範囲", "What is permitted"),
    VALIDITY("許可の有効期限", "How long it is valid"),
    REVOCATION("許可の解除方法", "How to end it"),
    CAUTIONS("ご注意", "Please note"),
    NOT_OURS("このサービスを提供するのは%1$sです。%2$sのサービスではありません。", "The service is provided by %1$s, not by %2$s."),
    HANDED_OVER(
            "許可した範囲の情報は%1$sに提供され、その後の取扱いは同社の責任です。",
            "The data that you permit goes to %1$s, who is responsible for it from then on."),
    UNEXPECTED("心当たりがないときは「許可しない」を選んでください。", "If you did not expect this page, choose Refuse."),
    AFTERWARDS("回答後の戻り先", "After your answer you return to"),
    WHO("ログインする利用者（試験用）", "Log in as (test users)"),
    APPROVE("許可する", "Approve"),
    REFUSE("許可しない", "Refuse"),
    ERROR_TITLE("この要求は処理できません", "This request cannot be handled"),
    UNKNOWN_CLIENT(
            "client_id がここでの登録と一致しません。サンドボックスの clientId() の値を使ってください。",
            "The client_id is not the one registered here. Use the value of clientId() of the sandbox."),
    UNKNOWN_REDIRECT(
            "redirect_uri が登録と完全には一致しません。サンドボックスの registerRedirectUri で登録してください。",
            "The redirect_uri is not registered letter by letter. Register it with registerRedirectUri of the sandbox."),
    UNKNOWN_REQUEST_URI(
            "request_uri が未知・期限切れ・回答済みです。PAR からやり直してください。",
            "The request_uri is unknown, has expired or was answered. Push the request again."),
    NOT_AS_DEMANDED(
            "署名付き要求または PAR が必要か、request の検証に失敗しました。サンドボックスの設定を確認してください。",
            "A signed or pushed request is demanded, or the request object was refused. See the sandbox's profile."),
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
