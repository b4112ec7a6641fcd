package com.reachgig.domain.session;

/**
 * A refresh token that was issued.
 *
 * @param hash of the token; the token itself is with the client only
 * @param used whether it was exchanged; presented again, it is in two hands
 */
record RefreshToken(String hash, String accountId, String sessionId, boolean used) {}
