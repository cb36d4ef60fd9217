package dev.nakadachi.bank.notice;

/** The input of {@link NoticeOperations#UNSENT}: whatever is next. Closed by nature, hence a record. */
public record UnsentQuery() {}
