package com.reachgig.api.route;

import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.schema.Decoded;
import com.reachgig.domain.session.Actor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through the steps, and what they found out about it. Belongs to one thread.
 */
public final class Exchange {
  private final HttpRequest request;
  private final String requestId;
  private final List<String> headers = new ArrayList<>(16);
  private @Nullable Endpoint endpoint;
  private @Nullable Route route;
  private String[] pathValues = new String[0];
  private @Nullable Actor caller;
  private Runnable sessionCheck = () -> {};
  private @Nullable QueryValues query;
  private Decoded body = Decoded.EMPTY;
  private @Nullable VersionCondition ifMatch;
  private @Nullable IdempotencyKey idempotencyKey;

  public Exchange(HttpRequest request, String requestId) {
    this.request = request;
    this.requestId = requestId;
  }

  public HttpRequest request() {
    return request;
  }

  public String requestId() {
    return requestId;
  }

  /** Adds a header to whatever the answer will be. */
  public void header(String name, String value) {
    headers.add(name);
    headers.add(value);
  }

  /** The answer with the headers that were added on the way. */
  public HttpResponse complete(HttpResponse response) {
    return new HttpResponse(response.status(), response.headers().plus(headers), response.body());
  }

  /** The endpoint of the path; null while it is not known, or if there is none. */
  public @Nullable Endpoint endpoint() {
    return endpoint;
  }

  /** The route that is meant; null while it is not known, or if there is none. */
  public @Nullable Route routeIfKnown() {
    return route;
  }

  public Route route() {
    return known(route);
  }

  void found(Router.Found found) {
    endpoint = found.endpoint();
    pathValues = found.values();
  }

  void route(Route meant) {
    route = meant;
  }

  /** The value of the first named segment of the path. */
  public String pathValue() {
    return pathValues[0];
  }

  public QueryValues query() {
    return known(query);
  }

  void query(QueryValues values) {
    query = values;
  }

  /** Who is calling; null if nobody said, or nobody asked. */
  public @Nullable Actor callerIfKnown() {
    return caller;
  }

  /** Who is calling, on a route that needs to know. */
  public Actor caller() {
    return known(caller);
  }

  public void caller(Actor authenticated) {
    caller = authenticated;
  }

  /**
   * Who seems to be calling.
   *
   * @param check refuses the request if the caller's session has ended
   */
  public void caller(Actor recognized, Runnable check) {
    caller = recognized;
    sessionCheck = check;
  }

  /**
   * Before something is shown that is not for everyone: refuses the request if the caller was only
   * recognized, and the session has ended.
   */
  public void requireLiveSession() {
    sessionCheck.run();
  }

  public Decoded body() {
    return body;
  }

  void body(Decoded decoded) {
    body = decoded;
  }

  /** The version that a change is to be made to, on a route that asks for it. */
  public VersionCondition ifMatch() {
    return known(ifMatch);
  }

  void ifMatch(VersionCondition condition) {
    ifMatch = condition;
  }

  /** The key under which the request may be repeated, or null. */
  public @Nullable IdempotencyKey idempotencyKey() {
    return idempotencyKey;
  }

  void idempotencyKey(IdempotencyKey key) {
    idempotencyKey = key;
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("asked for before the step that finds it out");
    }
    return value;
  }
}
