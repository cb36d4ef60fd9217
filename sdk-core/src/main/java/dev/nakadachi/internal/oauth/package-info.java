/**
 * OAuth 2.0 on the wire: authorisation request, callback, token endpoint, single-flight refresh; the only place that
 * sees Nimbus.
 */
@NullMarked
package dev.nakadachi.internal.oauth;

import org.jspecify.annotations.NullMarked;
