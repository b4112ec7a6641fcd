package com.reachgig.api.account;

import com.fasterxml.jackson.core.JsonGenerator;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.domain.session.Session;
import com.reachgig.domain.session.Tokens;
import java.io.IOException;
import java.util.List;

/** Sessions and their tokens as JSON. */
final class SessionJson {
  private SessionJson() {}

  static byte[] encode(Tokens tokens) {
    return JsonEncoder.encode(
        out -> {
          out.writeStartObject();
          out.writeStringField("accessToken", tokens.accessToken());
          out.writeStringField("tokenType", "Bearer");
          out.writeStringField("accessExpiresAt", tokens.accessExpiresAt().toString());
          out.writeStringField("refreshToken", tokens.refreshToken());
          out.writeStringField("refreshExpiresAt", tokens.refreshExpiresAt().toString());
          out.writeStringField("accountId", tokens.accountId());
          out.writeStringField("sessionId", tokens.sessionId());
          out.writeEndObject();
        });
  }

  static void writeAll(List<Session> sessions, String current, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("items");
    for (var session : sessions) {
      out.writeStartObject();
      out.writeStringField("id", session.id());
      out.writeBooleanField("current", session.id().equals(current));
      out.writeStringField("ip", session.client().ip());
      out.writeStringField("userAgent", session.client().userAgent());
      out.writeStringField("createdAt", session.createdAt().toString());
      out.writeStringField("lastUsedAt", session.lastUsedAt().toString());
      out.writeStringField("expiresAt", session.expiresAt().toString());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
