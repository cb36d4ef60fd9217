package dev.nakadachi.bank;

/** The input of {@link BankOperations#ACCOUNTS}: all accounts of the grant. Closed by nature, hence a record. */
public record AccountsQuery() {}
