package com.reachgig.domain.idempotency;

import java.util.function.Function;

/**
 * A request that its sender may repeat under one key without a second effect.
 *
 * @param accountId whose key it is; keys of different accounts never meet
 * @param key as the sender chose it, 1 to 255 characters
 * @param fingerprint of everything that the request says; the same key with another fingerprint is
 *     another request, and refused
 * @param response the answer to the effect, as a pure function of what was decided, so that it can
 *     be stored with the effect itself
 */
public record Idempotent<T>(
    String accountId, String key, String fingerprint, Function<T, StoredResponse> response) {}
