package com.reachgig.adapter.lambda.http;

import com.reachgig.api.edge.Clients;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes of an event the request that a client sent, as nearly as its form lets it be known. */
final class RequestMaker {
  private static final String NOBODY = "0.0.0.0";
  private static final String DEFAULT_STAGE = "$default";
  private static final String FUNCTION_URL = ".lambda-url.";
  private static final byte[] NO_BODY = {};

  private final OriginKeys originKeys;
  private final int trustedProxies;

  RequestMaker(HttpSettings settings) {
    originKeys = settings.originKeys();
    trustedProxies = settings.trustedProxies();
  }

  /**
   * @param admitted whether what it says of proxies before the gateway is to be believed
   */
  HttpRequest make(RawEvent event, Form form, boolean admitted) {
    var headers = headers(event);
    var peer = event.peer == null ? NOBODY : event.peer;
    int proxies = admitted ? trustedProxies : 0;
    return new HttpRequest(
        Objects.requireNonNull(event.method),
        path(event, form),
        query(event, form),
        headers,
        body(event),
        clients(form, proxies).address(headers, peer));
  }

  /**
   * A gateway names whom it was called by itself, and like a balancer, which does not, appends that
   * to what the proxies before it say.
   */
  private static Clients clients(Form form, int proxies) {
    return new Clients(form.isBalanced() || proxies > 0 ? proxies + 1 : 0);
  }

  private Headers headers(RawEvent event) {
    var fields = originKeys.removedFrom(event.fields());
    if (!event.cookies.isEmpty()) {
      fields = withCookies(fields, event.cookies);
    }
    return Headers.of(fields.toArray(String[]::new));
  }

  /** Format 2.0 takes them out of the header. */
  private static List<String> withCookies(List<String> fields, List<String> cookies) {
    var with = new ArrayList<String>(fields.size() + 2);
    for (int i = 0; i < fields.size(); i += 2) {
      if (!fields.get(i).equalsIgnoreCase("cookie")) {
        with.addAll(fields.subList(i, i + 2));
      }
    }
    with.addAll(List.of("cookie", String.join("; ", cookies)));
    return with;
  }

  private static String path(RawEvent event, Form form) {
    if (form != Form.HTTP_API) {
      return orRoot(Objects.requireNonNull(event.path));
    }
    var path = orRoot(withoutStage(Objects.requireNonNull(event.rawPath), event.stage));
    boolean asSent = event.domain != null && event.domain.contains(FUNCTION_URL);
    return asSent ? path : Escapes.ofDecodedPath(path);
  }

  /** The path of an HTTP API begins with its stage, unless it is the default one. */
  private static String withoutStage(String path, @Nullable String stage) {
    if (stage == null || stage.equals(DEFAULT_STAGE)) {
      return path;
    }
    var prefix = "/" + stage;
    boolean staged =
        path.startsWith(prefix)
            && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    return staged ? path.substring(prefix.length()) : path;
  }

  private static String orRoot(String path) {
    return path.isEmpty() ? "/" : path;
  }

  private static String query(RawEvent event, Form form) {
    if (form == Form.HTTP_API) {
      return event.rawQuery;
    }
    var pairs = event.wholeQuery.isEmpty() ? event.query : event.wholeQuery;
    var query = new StringBuilder();
    for (int i = 0; i < pairs.size(); i += 2) {
      query.append(i == 0 ? "" : "&").append(component(pairs.get(i), form));
      query.append('=').append(component(pairs.get(i + 1), form));
    }
    return query.toString();
  }

  /** A REST API decodes names and values, a load balancer leaves them as they were sent. */
  private static String component(String text, Form form) {
    return form.isBalanced() ? text : Escapes.ofQueryComponent(text);
  }

  private static byte[] body(RawEvent event) {
    if (event.body == null || event.body.isEmpty()) {
      return NO_BODY;
    }
    return event.base64
        ? Base64.getDecoder().decode(event.body)
        : event.body.getBytes(StandardCharsets.UTF_8);
  }
}
