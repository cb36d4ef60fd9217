package dev.nakadachi.bank;

/**
 * The input of {@link BulkOperations#APPROVAL_TERMS} and {@link BulkOperations#REMITTING_ACCOUNTS}: the company of the
 * grant. Closed by nature, hence a record.
 */
public record MasterQuery() {}
