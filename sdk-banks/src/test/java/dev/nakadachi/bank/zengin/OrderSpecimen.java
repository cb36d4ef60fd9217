package dev.nakadachi.bank.zengin;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes files of orders from the tables as plain text: nothing of the code under test takes part. */
final class OrderSpecimen {

    /** The formats that are written. */
    enum Kind {
        TRANSFERS("21"),
        SALARIES("11"),
        BONUSES("12"),
        PUBLIC_SALARIES("71"),
        PUBLIC_BONUSES("72"),
        DEBIT_ORDERS("91"),
        DEBIT_RESULTS("91");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    private static final String[] KANA = {"ｱ", "ｲ", "ｶ", "ｶﾞ", "ﾊﾟ", "ﾎﾞ", "ｳﾞ", "ﾝ", "ﾀ", "ﾂﾞ", "ﾖ", "ﾜ", "ﾚ", "0", "7"
    };
    private static final String[] BRANCH = {"A", "Z", "-"};
    private static final String[] PARTY = {"A", "Q", "(", ")", "-", ".", " "};
    private static final String[] EDI = {"A", "\\", "｢", "｣", "(", ")", "-", "/", ".", "ｦ", " "};

    private final RandomGenerator random;

    OrderSpecimen(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    byte[] file(Kind kind, RecordEnd recordEnd) {
        String end = recordEnd == RecordEnd.NONE ? "" : recordEnd == RecordEnd.LF ? "\n" : "\r\n";
        StringBuilder file = new StringBuilder("1").append(kind.type).append("0");
        file.append(digits(10)).append(text(40, PARTY)).append(monthAndDay()).append(digits(4));
        file.append(text(15, BRANCH)).append(digits(3)).append(text(15, BRANCH)).append(one("129"));
        file.append(digits(7)).append(" ".repeat(17)).append(end);
        Totals totals = new Totals();
        int lines = 1 + random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            file.append(line(kind, totals)).append(end);
        }
        file.append("8").append(number(lines, 6)).append(totals.all(kind)).append(end);
        return HandMade.encoded(
                file.append("9").append(" ".repeat(119)).append(end).toString());
    }

    private String line(Kind kind, Totals totals) {
        StringBuilder line = new StringBuilder("2");
        line.append(digits(4)).append(text(15, BRANCH)).append(digits(3)).append(text(15, BRANCH));
        long amount = random.nextInt(5) == 0 ? 9_999_999_999L - random.nextInt(3) : 1 + random.nextLong(999_999);
        switch (kind) {
            case TRANSFERS -> {
                boolean edi = random.nextBoolean();
                line.append(digits(4)).append(one("1249")).append(digits(7)).append(name(PARTY));
                line.append(number(amount, 10)).append(one("012"));
                line.append(edi ? text(20, EDI) : digits(20)).append(one("780")).append(edi ? "Y" : " ");
                line.append(" ".repeat(7));
            }
            case DEBIT_ORDERS, DEBIT_RESULTS -> {
                String result = kind == Kind.DEBIT_ORDERS ? "0" : one("0123489");
                line.append("    ").append(one("1239")).append(digits(7)).append(name(PARTY));
                line.append(number(amount, 10)).append(one("012")).append(text(20, PARTY));
                line.append(result).append(" ".repeat(8));
                totals.add(result.equals("0"), amount);
            }
            default -> {
                line.append(digits(4)).append(one("12")).append(digits(7)).append(name(new String[] {" "}));
                line.append(number(amount, 10))
                        .append(one("012"))
                        .append(digits(10))
                        .append(text(10, PARTY));
                line.append(" ".repeat(9));
            }
        }
        totals.sum += amount;
        return line.toString();
    }

    /** Text without a space at either end, filled with spaces; now and then none. */
    private String text(int bytes, String[] more) {
        StringBuilder text = new StringBuilder();
        int wanted = random.nextInt(bytes + 1);
        while (text.length() < wanted - 1) {
            int pick = random.nextInt(KANA.length + more.length);
            text.append(pick < KANA.length ? KANA[pick] : more[pick - KANA.length]);
        }
        String trimmed = text.toString().strip();
        String whole = trimmed.length() > bytes ? "" : trimmed;
        return whole + " ".repeat(bytes - whole.length());
    }

    /** The payee or the depositor, whom every order names. */
    private String name(String[] more) {
        String name = text(30, more);
        return name.isBlank() ? "ﾔﾏﾀﾞ" + name.substring(4) : name;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String one(String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }

    private String monthAndDay() {
        return number(1 + random.nextInt(12), 2) + number(1 + random.nextInt(28), 2);
    }

    private static String number(long value, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", value);
    }

    /** Adds up as a trailer does. */
    private static final class Totals {

        private long sum;
        private long collected;
        private BigDecimal collectedSum = BigDecimal.ZERO;
        private long failed;
        private BigDecimal failedSum = BigDecimal.ZERO;

        void add(boolean isCollected, long amount) {
            if (isCollected) {
                collected++;
                collectedSum = collectedSum.add(BigDecimal.valueOf(amount));
            } else {
                failed++;
                failedSum = failedSum.add(BigDecimal.valueOf(amount));
            }
        }

        String all(Kind kind) {
            String total = number(sum, 12);
            return switch (kind) {
                case DEBIT_ORDERS -> total + "0".repeat(36) + " ".repeat(65);
                case DEBIT_RESULTS ->
                    total
                            + number(collected, 6)
                            + number(collectedSum.longValue(), 12)
                            + number(failed, 6)
                            + number(failedSum.longValue(), 12)
                            + " ".repeat(65);
                default -> total + " ".repeat(101);
            };
        }
    }
}
