package dev.nakadachi.sandbox.oauth;

/**
 * What a consent page says, apart from the request. Closed by nature, hence a record.
 *
 * @param signboard whose page it is
 * @param scopes what can be permitted
 * @param partner who asks
 */
public record ConsentWords(Signboard signboard, ScopeWords scopes, Partner partner) {}
