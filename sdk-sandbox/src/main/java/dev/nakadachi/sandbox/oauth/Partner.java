package dev.nakadachi.sandbox.oauth;

import java.util.ArrayList;
import java.util.List;

/**
 * The provider that asks for consent (API接続先), as the consent page names it. Immutable; the {@code with} methods return
 * a copy.
 */
public final class Partner {

    private final Words name;
    private final Words service;
    private final Words revocation;
    private final List<Words> cautions;

    private Partner(Words name, Words service, Words revocation, List<Words> cautions) {
        this.name = name;
        this.service = service;
        this.revocation = revocation;
        this.cautions = List.copyOf(cautions);
    }

    /**
     * The one of demonstrations.
     *
     * @return an invented provider
     */
    public static Partner demo() {
        return new Partner(
                new Words("仲立ちデモ社（架空）", "Nakadachi test application"),
                new Words("家計と経理の連携デモ", "Bookkeeping demo"),
                new Words("サービスの設定画面の「連携を解除」でも解除できます。", "You can also end it in the settings of the service."),
                List.of());
    }

    /**
     * Another name.
     *
     * @param words of the provider
     * @return a copy
     */
    public Partner withName(Words words) {
        return new Partner(words, service, revocation, cautions);
    }

    /**
     * Another service.
     *
     * @param words the name of what is connected
     * @return a copy
     */
    public Partner withService(Words words) {
        return new Partner(name, words, revocation, cautions);
    }

    /**
     * Another way to end the permission at the provider.
     *
     * @param words a sentence
     * @return a copy
     */
    public Partner withRevocation(Words words) {
        return new Partner(name, service, words, cautions);
    }

    /**
     * One more caution after those that the page has for every provider.
     *
     * @param words a sentence
     * @return a copy
     */
    public Partner withCaution(Words words) {
        List<Words> longer = new ArrayList<>(cautions);
        longer.add(words);
        return new Partner(name, service, revocation, longer);
    }

    /**
     * Who asks.
     *
     * @return the name
     */
    public Words name() {
        return name;
    }

    /**
     * For which service.
     *
     * @return the name
     */
    public Words service() {
        return service;
    }

    /**
     * How to end it at the provider.
     *
     * @return a sentence
     */
    public Words revocation() {
        return revocation;
    }

    /**
     * What else to say.
     *
     * @return sentences
     */
    public List<Words> cautions() {
        return cautions;
    }
}
