package dev.nakadachi.consent;

import dev.nakadachi.provider.Wording;

/**
 * What a user is told before consenting: the items of section 3.4 of METI's API guideline for card data
 * (クレジットカードデータ利用に係るAPIガイドライン), in its order. New constants may be added: write a default branch.
 */
public enum NoticeTopic {
    /** Who receives the permission. */
    PARTNER("3.4 (2) i", "アクセスを許可する相手", "Who receives access"),
    /** For which service. */
    SERVICE("3.4 (2) i", "連携するサービス", "For which service"),
    /** What is permitted. */
    SCOPE("3.4 (2) i", "許可する内容と範囲", "What you permit"),
    /** Until when, renewals by refresh tokens included. */
    VALIDITY("3.4 (2) i", "許可の有効期限", "How long it lasts"),
    /** How to end the permission. */
    REVOCATION("3.4 (2) i", "許可を取り消す方法", "How to end it"),
    /** What else needs attention. */
    CAUTIONS("3.4 (2) i", "その他のご注意", "Please note"),
    /** The main risks of the service. */
    RISKS("3.4 (2) ii", "主なリスク", "Main risks"),
    /** When the service works and when it stops. */
    HOURS("3.4 (2) ii", "サービスの提供時間と停止時間", "Service hours and stops"),
    /** Whose service it is. */
    PROVIDER("3.4 (2) iii", "サービスの提供者", "Whose service this is"),
    /** How partner and institution stand to each other. */
    ROLES("3.4 (2) iii", "関係と役割分担", "Who does what"),
    /** Whose pages the user sees. */
    SCREENS("3.4 (2) iii", "画面の区別", "Whose pages you see"),
    /** Where to ask and to complain. */
    CONTACT("3.4 (2) iv", "お問い合わせ・苦情の窓口", "Questions and complaints"),
    /** Trade name, representative, address. */
    COMPANY("3.4 (2) iv", "事業者（商号・代表者・所在地）", "Company (name, representative, address)"),
    /** The public notice of accounts, where it is published electronically. */
    ACCOUNTS("3.4 (2) iv", "決算公告", "Public notice of accounts"),
    /** How to keep passwords, and whom to tell of a loss. */
    PASSWORDS("3.4 (3)", "パスワード等の管理", "Your passwords"),
    /** Who makes good a damage, how far, and where to ask. */
    COMPENSATION("3.4 (5) i", "損害の補償と窓口", "Compensation and whom to ask");

    private final String guideline;
    private final String japanese;
    private final String english;

    NoticeTopic(String guideline, String japanese, String english) {
        this.guideline = guideline;
        this.japanese = japanese;
        this.english = english;
    }

    /**
     * Where the guideline asks for it.
     *
     * @return the section, such as {@code 3.4 (2) i}
     */
    public String guideline() {
        return guideline;
    }

    /**
     * The heading of the item.
     *
     * @return in both languages
     */
    public Wording label() {
        return new Wording(japanese, english);
    }
}
