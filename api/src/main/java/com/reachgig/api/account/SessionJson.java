package com.reachgig.api.account;

import com.reachgig.api.json.JsonEncoder;
import com.reachgig.domain.session.Session;
import com.reachgig.domain.session.Tokens;
import com.reachgig.json.JsonWriter;
import java.util.List;

/** Sessions and their tokens as JSON. */
final class SessionJson {
  private SessionJson() {}

  static byte[] encode(Tokens tokens) {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.field("accessToken", tokens.accessToken());
          out.field("tokenType", "Bearer");
          out.field("accessExpiresAt", tokens.accessExpiresAt().toString());
          out.field("refreshToken", tokens.refreshToken());
          out.field("refreshExpiresAt", tokens.refreshExpiresAt().toString());
          out.field("accountId", tokens.accountId());
          out.field("sessionId", tokens.sessionId());
          out.endObject();
        });
  }

  static void writeAll(List<Session> sessions, String current, JsonWriter out) {
    out.startObject();
    out.startArray("items");
    for (var session : sessions) {
      out.startObject();
      out.field("id", session.id());
      out.field("current", session.id().equals(current));
      out.field("ip", session.client().ip());
      out.field("userAgent", session.client().userAgent());
      out.field("createdAt", session.createdAt().toString());
      out.field("lastUsedAt", session.lastUsedAt().toString());
      out.field("expiresAt", session.expiresAt().toString());
      out.endObject();
    }
    out.endArray();
    out.endObject();
  }
}
