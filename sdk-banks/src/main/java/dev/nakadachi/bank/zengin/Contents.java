package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.EdiInfo;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.RemitterCode;
import java.util.function.Function;

/** The contents that many records share. */
final class Contents {

    private Contents() {}

    static OrderContent<BankCode> bank() {
        return new NumberContent<>(BankCode::new, BankCode::value);
    }

    static OrderContent<BranchCode> branch() {
        return new NumberContent<>(BranchCode::new, BranchCode::value);
    }

    static OrderContent<AccountNumber> account() {
        return new NumberContent<>(AccountNumber::new, AccountNumber::value);
    }

    static OrderContent<AccountDigits> tenDigits() {
        return new NumberContent<>(AccountDigits::new, AccountDigits::value);
    }

    static OrderContent<RemitterCode> remitter() {
        return new NumberContent<>(RemitterCode::new, RemitterCode::value);
    }

    static OrderContent<ClearingHouse> clearingHouse() {
        return new NumberContent<>(ClearingHouse::new, ClearingHouse::code);
    }

    static OrderContent<KanaName> name(CharacterClass characters) {
        return new TextContent<>(characters, KanaName::new, KanaName::value);
    }

    /** The name of the other side of an order: banks compare it, and pay or collect nothing without it. */
    static OrderContent<KanaName> otherSide(CharacterClass characters) {
        return new TextContent<>(characters, KanaName::new, KanaName::value).neverWrittenBlank();
    }

    /** A name of a bank or of a branch. */
    static OrderContent<KanaName> place() {
        return name(CharacterClass.BRANCH);
    }

    static OrderContent<EdiInfo> edi() {
        return new TextContent<>(CharacterClass.EDI, EdiInfo::new, EdiInfo::value);
    }

    /** A number of two sides, whose kind the tables leave open: digits or text. */
    static OrderContent<ReferenceCode> reference() {
        return new TextContent<>(CharacterClass.PARTY, ReferenceCode::new, ReferenceCode::value);
    }

    static OrderContent<InquiryNumber> inquiryNumber() {
        return new TextContent<>(CharacterClass.PARTY, InquiryNumber::new, InquiryNumber::code);
    }

    /** Free words of a bank. */
    static OrderContent<String> remarks() {
        return new TextContent<>(CharacterClass.REMARKS, Function.identity(), Function.identity());
    }

    static OrderContent<DepositType> accountType(String... listed) {
        return CodeContent.of(DepositType::new, DepositType::code, listed);
    }

    static OrderContent<NewCode> newCode() {
        return CodeContent.of(NewCode::new, NewCode::code, "0", "1", "2");
    }

    /** The code of the bytes (コード区分): 0 for JIS. */
    static OrderContent<Object> coding() {
        return new FixedContent("0", ZenginRule.FILE_CODING);
    }
}
