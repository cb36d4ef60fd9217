package dev.nakadachi.consent;

import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What you tell every user about yourself and your service: your own items of section 3.4 of METI's API guideline, said
 * once. {@link #tradeName} begins a chain that asks for each item in turn, so that none can be left out; what it asks
 * last gives the notice. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class PartnerNotice {

    private final Map<NoticeTopic, List<Wording>> own;
    private final Wording name;
    private final Map<Capability, Wording> words;

    private PartnerNotice(Map<NoticeTopic, List<Wording>> own, Wording name, Map<Capability, Wording> words) {
        this.own = Map.copyOf(own);
        this.name = name;
        this.words = Map.copyOf(words);
    }

    /**
     * Begins with the trade name (商号).
     *
     * @param tradeName of your company
     * @return what to say next
     */
    public static PartnerSteps.Representative tradeName(Wording tradeName) {
        Objects.requireNonNull(tradeName, "tradeName");
        return representative ->
                address -> contact -> service -> ending -> risks -> hours -> roles -> compensation -> desk -> {
                    Map<NoticeTopic, List<Wording>> own = new LinkedHashMap<>();
                    own.put(NoticeTopic.COMPANY, List.of(tradeName, representative, address));
                    own.put(NoticeTopic.CONTACT, List.of(contact.line()));
                    own.put(NoticeTopic.SERVICE, List.of(service));
                    own.put(NoticeTopic.REVOCATION, List.of(ending));
                    own.put(NoticeTopic.RISKS, NoticeRules.SOME.check(risks));
                    own.put(NoticeTopic.HOURS, List.of(hours));
                    own.put(NoticeTopic.ROLES, List.of(roles));
                    own.put(NoticeTopic.COMPENSATION, List.of(compensation, desk.line()));
                    own.put(NoticeTopic.PASSWORDS, NoticeRules.passwords(contact));
                    return new PartnerNotice(own, tradeName, Map.of());
                };
    }

    /**
     * Says in your own words how to keep passwords; the sense of 3.4 (3) is there already.
     *
     * @param value replaces the words that are there
     * @return a copy
     */
    public PartnerNotice withPasswordAdvice(Wording value) {
        return with(NoticeTopic.PASSWORDS, List.of(value));
    }

    /**
     * Adds a caution.
     *
     * @param value one paragraph
     * @return a copy
     */
    public PartnerNotice withCaution(Wording value) {
        List<Wording> more = new ArrayList<>(own.getOrDefault(NoticeTopic.CAUTIONS, List.of()));
        more.add(value);
        return with(NoticeTopic.CAUTIONS, more);
    }

    /**
     * Says where your accounts are published (決算公告), for a company that does so electronically.
     *
     * @param value the address, and how it is found
     * @return a copy
     */
    public PartnerNotice withAccounts(Wording value) {
        return with(NoticeTopic.ACCOUNTS, List.of(value));
    }

    /**
     * Says what a capability means for your users, and what you use it for.
     *
     * @param capability which
     * @param value in your words
     * @return a copy
     */
    public PartnerNotice withWords(Capability capability, Wording value) {
        Map<Capability, Wording> more = new LinkedHashMap<>(words);
        more.put(capability, value);
        return new PartnerNotice(own, name, more);
    }

    /**
     * The trade name.
     *
     * @return as it was given
     */
    public Wording name() {
        return name;
    }

    List<Wording> lines(NoticeTopic topic) {
        return own.getOrDefault(topic, List.of());
    }

    Optional<Wording> words(Capability capability) {
        return Optional.ofNullable(words.get(capability));
    }

    @Override
    public String toString() {
        return "PartnerNotice[" + name.english() + "]";
    }

    private PartnerNotice with(NoticeTopic topic, List<Wording> lines) {
        Map<NoticeTopic, List<Wording>> next = new LinkedHashMap<>(own);
        next.put(topic, List.copyOf(lines));
        return new PartnerNotice(next, name, words);
    }
}
