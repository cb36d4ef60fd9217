package dev.nakadachi.consent;

import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a user is told before being sent to the institution (同意画面の説明事項): every item of section 3.4 (2), (3) and (5) i of
 * METI's API guideline, whole, since both halves are: what you say of yourself, and what this consent is about. It has
 * no markup: show each item's label and lines in the user's language, in the order of {@link #items()}. Immutable and
 * thread-safe.
 */
public final class ConsentNotice {

    private final List<NoticeItem> items;

    private ConsentNotice(List<NoticeItem> items) {
        this.items = List.copyOf(items);
    }

    /**
     * A notice.
     *
     * @param partner what you say of yourself
     * @param asked what this consent is about
     * @return the notice
     */
    public static ConsentNotice of(PartnerNotice partner, AskedConsent asked) {
        Objects.requireNonNull(partner, "partner");
        Map<NoticeTopic, List<Wording>> lines = new EnumMap<>(NoticeTopic.class);
        lines.put(NoticeTopic.PARTNER, List.of(partner.name()));
        lines.put(
                NoticeTopic.SCOPE,
                asked.capabilities().stream()
                        .sorted(Comparator.comparing(Capability::value))
                        .map(capability -> NoticeRules.capability(partner, capability))
                        .toList());
        lines.put(NoticeTopic.VALIDITY, List.of(validity(asked)));
        lines.put(NoticeTopic.REVOCATION, revocation(partner, asked));
        lines.put(NoticeTopic.CAUTIONS, cautions(partner, asked));
        lines.put(NoticeTopic.PROVIDER, List.of(provider(partner, asked)));
        lines.put(NoticeTopic.SCREENS, List.of(screens(asked)));
        List<NoticeItem> items = new ArrayList<>();
        for (NoticeTopic topic : NoticeTopic.values()) {
            List<Wording> said = lines.getOrDefault(topic, partner.lines(topic));
            if (!said.isEmpty()) {
                items.add(new NoticeItem(topic, said));
            }
        }
        return new ConsentNotice(items);
    }

    /**
     * The items, in the order of the guideline. All topics are there but {@link NoticeTopic#ACCOUNTS}, which concerns
     * only companies that publish electronically.
     *
     * @return at least 15 items
     */
    public List<NoticeItem> items() {
        return items;
    }

    @Override
    public String toString() {
        return "ConsentNotice[" + items.size() + " items]";
    }

    private static Wording validity(AskedConsent asked) {
        return asked.facts().longestLife().map(NoticeRules::validity).orElseGet(() -> {
            Wording at = asked.institution();
            return new Wording(
                    at.japanese() + "が定める期間です。同社の画面でご確認ください。", "Set by " + at.english() + "; please see its own page.");
        });
    }

    private static List<Wording> revocation(PartnerNotice partner, AskedConsent asked) {
        return Stream.concat(partner.lines(NoticeTopic.REVOCATION).stream(), asked.facts().endedByUserAt().stream())
                .toList();
    }

    private static List<Wording> cautions(PartnerNotice partner, AskedConsent asked) {
        Wording name = partner.name();
        Wording at = asked.institution();
        Wording handedOver = new Wording(
                "許可された情報は" + at.japanese() + "から" + name.japanese() + "に渡され、その後は" + name.japanese() + "が責任をもって取り扱います。",
                "What you permit is handed from " + at.english() + " to " + name.english()
                        + ", who answers for it from then on.");
        return Stream.concat(Stream.of(handedOver), partner.lines(NoticeTopic.CAUTIONS).stream())
                .toList();
    }

    private static Wording provider(PartnerNotice partner, AskedConsent asked) {
        Wording name = partner.name();
        Wording at = asked.institution();
        return new Wording(
                "このサービスは" + name.japanese() + "が提供するもので、" + at.japanese() + "のサービスではありません。",
                name.english() + " provides this service. It is not a service of " + at.english() + ".");
    }

    private static Wording screens(AskedConsent asked) {
        String theirs = asked.institutionPage().getAuthority();
        String ours = asked.ownPage().getAuthority();
        Wording at = asked.institution();
        return new Wording(
                theirs + " の画面は" + at.japanese() + "のもの、" + ours + " の画面は当社のものです。" + at.japanese()
                        + "のパスワードは当社の画面では入力しないでください。",
                "Pages at " + theirs + " are those of " + at.english() + ", pages at " + ours
                        + " are ours. Never enter your password of " + at.english() + " on our pages.");
    }
}
