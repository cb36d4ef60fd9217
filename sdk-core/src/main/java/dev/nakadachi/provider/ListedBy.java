package dev.nakadachi.provider;

/** Which of a command's days an institution's list selects by. */
public enum ListedBy {
    /** The day on which it was applied for (申請日). */
    APPLICATION_DATE("the day of application"),
    /** The day on which it is to be carried out (指定日), which may be months after. */
    DESIGNATED_DATE("the designated date");

    private final String words;

    ListedBy(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
