package com.reachgig.adapter.security;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.reachgig.ports.security.Claims;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The payload of a token: the registered claims of RFC 7519, with the session and the role. */
record ClaimsCodec(String issuer, String audience) {

  Map<String, Object> encode(Claims claims) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("iss", issuer);
    payload.put("aud", audience);
    payload.put("sub", claims.subject());
    payload.put("sid", claims.session());
    payload.put("role", claims.role());
    payload.put("iat", claims.issuedAt().getEpochSecond());
    payload.put("exp", claims.expiresAt().getEpochSecond());
    return payload;
  }

  /** Empty if the payload is of another issuer or for another audience, or not what we write. */
  Optional<Claims> decode(String payload) throws ParseException {
    Map<String, Object> json = JSONObjectUtils.parse(payload);
    if (json.get("iss") instanceof String by
        && by.equals(issuer)
        && json.get("aud") instanceof String to
        && to.equals(audience)
        && json.get("sub") instanceof String subject
        && json.get("sid") instanceof String session
        && json.get("role") instanceof String role
        && json.get("iat") instanceof Long issuedAt
        && json.get("exp") instanceof Long expiresAt) {
      return Optional.of(
          new Claims(
              subject,
              session,
              role,
              Instant.ofEpochSecond(issuedAt),
              Instant.ofEpochSecond(expiresAt)));
    }
    return Optional.empty();
  }
}
