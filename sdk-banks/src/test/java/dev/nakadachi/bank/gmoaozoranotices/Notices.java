package dev.nakadachi.bank.gmoaozoranotices;

import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.VirtualAccountId;
import dev.nakadachi.bank.VirtualDeposit;
import dev.nakadachi.bank.notice.DepositNews;
import dev.nakadachi.bank.notice.DepositSink;
import dev.nakadachi.bank.notice.MessageId;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A notice by the member list of Swagger 1.1.10 (facts 2.13), and a sink in memory. Nothing belongs to anybody. */
final class Notices {

    /** Its HMAC-SHA256 under "made-up-client-secret", by Python's hmac. */
    static final String SIGNATURE = "hRc556HR5cT2zouyFahziEWgiMokgqO3va+zU5W3b6g=";

    static final String BODY = """
            {"messageId":"M000000000000000001","timestamp":"2025-05-01T10:00:00+09:00","account":{"raId":"101011234567",\
            "raBranchCode":"101","raBranchNameKana":"ﾎｳｼﾞﾝ","raAccountNumber":"1234567",\
            "raHolderName":"テスト株式会社","baseDate":"2025-05-01","baseTime":"10:00:00+09:00"},\
            "vaTransaction":{"vaId":"1234567890","transactionDate":"2025-05-01","valueDate":"2025-05-01",\
            "vaBranchCode":"502","vaBranchNameKana":"ﾀﾞｲﾆ","vaAccountNumber":"7654321",\
            "vaAccountNameKana":"ﾃｽﾄ(ｶ","depositAmount":"110000","remitterNameKana":"ﾔﾏﾀﾞ ﾊﾅｺ",\
            "paymentBankName":"ﾃｽﾄ","paymentBranchName":"ﾎﾝﾃﾝ","partnerName":"テスト","remarks":"注文42",\
            "itemKey":"20250501100000123456"}}""";

    /** For a collection that has no reason to read the list. */
    static final Supplier<Stream<VirtualDeposit>> NO_LIST = () -> {
        throw new AssertionError("the list was read although nothing is lost");
    };

    private Notices() {}

    static String numbered(int number) {
        return BODY.replace("M000000000000000001", "M" + number)
                .replace("20250501100000123456", "2025050110000000" + number);
    }

    /** The same notice in the form of the bank's own example of unsent notices. */
    static String inListsOfOne() {
        return BODY.replace("\"account\":{", "\"account\":[{")
                .replace("},\"vaTransaction\":{", "}],\"vaTransaction\":[{")
                .replaceFirst("\\}\\}$", "}]}");
    }

    /** A deposit of the bank's list. */
    static VirtualDeposit listed(String key) {
        return VirtualDeposit.builder(
                        new AccountId("101011234567"),
                        new VirtualAccountId("1234567890"),
                        new LineKey(key),
                        LocalDate.of(2025, 5, 1),
                        Money.yen(1))
                .build();
    }

    /** Keeps each message and each deposit once, as {@link DepositSink} says, and counts how often it was asked. */
    static class Memory implements DepositSink {

        final Map<LineKey, VirtualDeposit> deposits = new LinkedHashMap<>();
        final List<String> steps = new ArrayList<>();
        private final Set<MessageId> ids = new HashSet<>();
        private boolean open;

        @Override
        public int keep(List<DepositNews> news) {
            int fresh = 0;
            for (DepositNews one : news) {
                fresh += ids.add(one.id()) ? 1 : 0;
                deposits.putIfAbsent(one.deposit().key(), one.deposit());
            }
            steps.add("keep " + news.size());
            return fresh;
        }

        @Override
        public int keepListed(List<VirtualDeposit> listed) {
            int before = deposits.size();
            listed.forEach(deposit -> deposits.putIfAbsent(deposit.key(), deposit));
            steps.add("listed " + listed.size());
            return deposits.size() - before;
        }

        @Override
        public void fetchBegins() {
            open = true;
            steps.add("begins");
        }

        @Override
        public void fetchEnds() {
            open = false;
            steps.add("ends");
        }

        @Override
        public boolean fetchIsOpen() {
            return open;
        }

        @Override
        public int exclusively(IntSupplier collection) {
            return collection.getAsInt();
        }
    }
}
