package dev.nakadachi.bank;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a company approves its bulk transfers at a bank. Immutable and thread-safe. */
public final class ApprovalTerms {

    private final @Nullable ApprovalPattern pattern;
    private final List<Approver> approvers;
    private final Map<String, String> further;

    private ApprovalTerms(@Nullable ApprovalPattern pattern, List<Approver> approvers, Map<String, String> further) {
        this.pattern = pattern;
        this.approvers = List.copyOf(approvers);
        this.further = Map.copyOf(further);
    }

    /**
     * Terms, for providers.
     *
     * @param approvers who may approve
     * @return the terms, without a pattern
     */
    public static ApprovalTerms of(List<Approver> approvers) {
        return new ApprovalTerms(null, approvers, Map.of());
    }

    /**
     * The same terms with a pattern.
     *
     * @param value the bank's word
     * @return a copy
     */
    public ApprovalTerms withPattern(ApprovalPattern value) {
        return new ApprovalTerms(Objects.requireNonNull(value, "value"), approvers, further);
    }

    /**
     * The same terms with what the bank says beside and whose meaning is not public.
     *
     * @param members texts by the bank's own names
     * @return a copy
     */
    public ApprovalTerms withFurther(Map<String, String> members) {
        return new ApprovalTerms(pattern, approvers, members);
    }

    /**
     * How many approve, in the bank's own word.
     *
     * @return the pattern to name in {@link BulkTransferCommand#withApprovalPattern}, empty where the bank sends none
     */
    public Optional<ApprovalPattern> pattern() {
        return Optional.ofNullable(pattern);
    }

    /**
     * Who may approve.
     *
     * @return the persons in the bank's order, unmodifiable
     */
    public List<Approver> approvers() {
        return approvers;
    }

    /**
     * What the bank says beside: its meaning is not public.
     *
     * @return texts by the bank's own names of the members, unmodifiable
     */
    public Map<String, String> further() {
        return further;
    }

    @Override
    public String toString() {
        return "ApprovalTerms[" + (pattern == null ? "" : pattern + ", ") + approvers.size() + " approvers]";
    }
}
