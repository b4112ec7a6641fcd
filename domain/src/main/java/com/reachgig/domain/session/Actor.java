package com.reachgig.domain.session;

/** Who acts, and in which session. */
public record Actor(String accountId, String sessionId, Role role) {}
