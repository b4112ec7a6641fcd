package com.reachgig.domain.audit;

import java.time.Instant;

/**
 * That someone did something to someone or something.
 *
 * @param subject the id of what it was done to
 * @param actor the id of who did it; an account's, or a name such as {@code console}
 * @param action what was done, such as {@code gig.published}
 */
public record AuditEntry(String subject, String actor, String action, Instant at) {}
