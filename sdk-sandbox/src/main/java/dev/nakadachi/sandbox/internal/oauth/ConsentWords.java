package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.dialect.ScopeWords;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.oauth.Partner;

/**
 * What a consent page says, apart from the request. Closed by nature, hence a record.
 *
 * @param signboard whose page it is
 * @param scopes what can be permitted
 * @param partner who asks
 */
public record ConsentWords(Signboard signboard, ScopeWords scopes, Partner partner) {}
