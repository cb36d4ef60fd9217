package dev.nakadachi.bank.preflight;

import dev.nakadachi.bank.CommandMember;
import dev.nakadachi.bank.CommandRule;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payment;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.kana.HalfKana;
import dev.nakadachi.bank.kana.KanaFault;
import dev.nakadachi.bank.kana.KanaRule;
import dev.nakadachi.bank.kana.ZenginAlphabet;
import java.util.Optional;

/**
 * Whether names and messages are written in the characters that banks take of each other (facts 13). A bank may convert
 * others, or refuse or return the payment, and none says which: a person looks at it.
 */
final class TextCheck {

    private final Flight flight;

    TextCheck(Flight flight) {
        this.flight = flight;
    }

    void look(TransferCommand command) {
        command.remitter()
                .map(KanaName::value)
                .flatMap(text -> broken(CommandMember.REMITTER, text, ZenginAlphabet.PARTY_NAME))
                .ifPresent(rule -> flight.warn(rule.finding()));
        int place = 0;
        for (Payment payment : command.payments()) {
            int at = ++place;
            broken(CommandMember.PAYEE_NAME, payment.payee().name().value(), ZenginAlphabet.PARTY_NAME)
                    .ifPresent(rule -> flight.warn(rule.findingAt(at)));
            payment.edi()
                    .map(EdiInfo::value)
                    .flatMap(text -> broken(CommandMember.EDI, text, ZenginAlphabet.EDI))
                    .ifPresent(rule -> flight.warn(rule.findingAt(at)));
        }
    }

    private static Optional<CommandRule<Object>> broken(CommandMember member, String text, ZenginAlphabet alphabet) {
        return fault(text, alphabet)
                .map(fault -> CommandRule.broken(
                        member,
                        "characters",
                        "has only characters that banks take of each other, character " + fault.position()
                                + " is none (KanaRule." + fault.rule() + ")",
                        "write it with ZenginAlphabet." + alphabet + ".write, or as the account's own bank has it"));
    }

    private static Optional<KanaFault> fault(String text, ZenginAlphabet alphabet) {
        int wide = firstWide(text);
        return wide > 0 ? Optional.of(new KanaFault(KanaRule.ONE_BYTE, wide)) : alphabet.fault(new HalfKana(text));
    }

    /** The first character that is not half-width, from 1; 0 where there is none. */
    private static int firstWide(String text) {
        int[] characters = text.codePoints().toArray();
        for (int at = 0; at < characters.length; at++) {
            int one = characters[at];
            boolean half = (one >= ' ' && one <= '~') || (one >= '\uFF61' && one <= '\uFF9F');
            if (!half) {
                return at + 1;
            }
        }
        return 0;
    }
}
