package com.reachgig.ports.security;

import java.time.Instant;

/**
 * What an access token says.
 *
 * @param subject the account's id
 * @param session the session's id
 * @param role the account's role when the token was made
 * @param issuedAt whole seconds
 * @param expiresAt whole seconds; from then on the token is refused
 */
public record Claims(
    String subject, String session, String role, Instant issuedAt, Instant expiresAt) {}
