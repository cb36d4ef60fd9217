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

    static Content<BankCode> bank() {
        return new NumberContent<>(BankCode::new, BankCode::value);
    }

    static Content<BranchCode> branch() {
        return new NumberContent<>(BranchCode::new, BranchCode::value);
    }

    static Content<AccountNumber> account() {
        return new NumberContent<>(AccountNumber::new, AccountNumber::value);
    }

    static Content<AccountDigits> tenDigits() {
        return new NumberContent<>(AccountDigits::new, AccountDigits::value);
    }

    static Content<RemitterCode> remitter() {
        return new NumberContent<>(RemitterCode::new, RemitterCode::value);
    }

    static Content<ClearingHouse> clearingHouse() {
        return new NumberContent<>(ClearingHouse::new, ClearingHouse::code);
    }

    static Content<KanaName> name(CharacterClass characters) {
        return new TextContent<>(characters, KanaName::new, KanaName::value);
    }

    /** The name of the other side of an order: banks compare it, and pay or collect nothing without it. */
    static Content<KanaName> otherSide(CharacterClass characters) {
        return new TextContent<>(characters, KanaName::new, KanaName::value).neverWrittenBlank();
    }

    /** A name of a bank or of a branch. */
    static Content<KanaName> place() {
        return name(CharacterClass.BRANCH);
    }

    static Content<EdiInfo> edi() {
        return new TextContent<>(CharacterClass.EDI, EdiInfo::new, EdiInfo::value);
    }

    /** A number of two sides, whose kind the tables leave open: digits or text. */
    static Content<ReferenceCode> reference() {
        return new TextContent<>(CharacterClass.PARTY, ReferenceCode::new, ReferenceCode::value);
    }

    static Content<InquiryNumber> inquiryNumber() {
        return new TextContent<>(CharacterClass.PARTY, InquiryNumber::new, InquiryNumber::code);
    }

    /** Free words of a bank. */
    static Content<String> remarks() {
        return new TextContent<>(CharacterClass.REMARKS, Function.identity(), Function.identity());
    }

    static Content<DepositType> accountType(String... listed) {
        return CodeContent.of(DepositType::new, DepositType::code, listed);
    }

    static Content<NewCode> newCode() {
        return CodeContent.of(NewCode::new, NewCode::code, "0", "1", "2");
    }

    /** The code of the bytes (コード区分): 0 for JIS. */
    static Content<Object> coding() {
        return new FixedContent("0", ZenginRule.FILE_CODING);
    }
}
