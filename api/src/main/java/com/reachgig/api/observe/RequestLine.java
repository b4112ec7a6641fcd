package com.reachgig.api.observe;

import org.jspecify.annotations.Nullable;

/**
 * What the log says of one request, as the one parameter of its record: a formatter that knows this
 * type writes it as it likes, any other writes its text. Holds neither the path's values, the
 * query, tokens nor bodies.
 *
 * @param method of the route, or {@code -} if there is no route
 * @param route its template, or {@code -}
 * @param bytes of the answer's body
 * @param account who called, or null
 */
public record RequestLine(
    String requestId,
    String method,
    String route,
    int status,
    long micros,
    int bytes,
    @Nullable String account) {

  /** Adds the members of a JSON object, without braces. No value needs escaping. */
  public void appendJson(StringBuilder out) {
    out.append("\"requestId\":\"").append(requestId);
    out.append("\",\"method\":\"").append(method);
    out.append("\",\"route\":\"").append(route);
    out.append("\",\"status\":").append(status);
    out.append(",\"micros\":").append(micros);
    out.append(",\"bytes\":").append(bytes);
    if (account != null) {
      out.append(",\"account\":\"").append(account).append('"');
    }
  }

  @Override
  public String toString() {
    return "%s %s %d %d us %d B request=%s account=%s"
        .formatted(
            method, route, status, micros, bytes, requestId, account == null ? "-" : account);
  }
}
