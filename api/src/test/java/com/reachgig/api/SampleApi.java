package com.reachgig.api;

import com.reachgig.api.auth.FindCaller;
import com.reachgig.api.cors.Cors;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.Json;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.limit.LimitRate;
import com.reachgig.api.limit.RateLimit;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.IdempotencyRule;
import com.reachgig.api.route.IfMatchRule;
import com.reachgig.api.route.QueryParameter;
import com.reachgig.api.route.RateClass;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.RouteTable;
import com.reachgig.api.schema.Field;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Schema;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.session.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A few routes that ask for everything that a route can ask for, and do next to nothing. */
final class SampleApi {
  static final Field<String> NAME =
      Field.required("name", Schema.text(1, 10), "A name.").like("Ada");
  static final QueryParameter<Long> LIMIT =
      new QueryParameter<>("limit", Schema.whole(1, 100), "How many.", Json.of(20));
  private static final ObjectSchema THING = ObjectSchema.of("Thing", NAME);

  final ManualClock clock = new ManualClock();
  final RecordingMetrics metrics = new RecordingMetrics();
  private final Api api;
  private int ids;

  SampleApi(Route... more) {
    this(Set.of("https://web.example"), more);
  }

  SampleApi(Set<String> origins, Route... more) {
    var routes = new ArrayList<>(routes());
    routes.addAll(List.of(more));
    var limits =
        Map.of(
            RateClass.READ, new RateLimit(600, Duration.ofMinutes(1)),
            RateClass.CREDENTIALS, new RateLimit(2, Duration.ofSeconds(20)));
    api =
        Api.of(
            RouteTable.of(routes),
            new FindCaller(SampleApi::authenticate, SampleApi::recognize),
            new LimitRate(limits, clock),
            new Cors(origins),
            metrics,
            () -> "id-" + ++ids);
  }

  private static List<Route> routes() {
    return List.of(
        Route.get("/things")
            .auth(Auth.OPTIONAL)
            .query(LIMIT)
            .handledBy("list", "L", SampleApi::who),
        Route.post("/things").body(THING).handledBy("create", "C", SampleApi::hello),
        Route.get("/things/{id}")
            .handledBy(
                "get",
                "G",
                x -> Reply.version(x, 3, x.pathValue().getBytes(StandardCharsets.UTF_8))),
        Route.put("/things/{id}")
            .auth(Auth.MEMBER)
            .ifMatch(IfMatchRule.REQUIRED)
            .body(THING)
            .handledBy(
                "change",
                "C",
                x -> {
                  x.ifMatch().require(3);
                  return Reply.changed(200, 4, new byte[0]);
                }),
        Route.post("/things/{id}/publish")
            .auth(Auth.MEMBER)
            .idempotency(IdempotencyRule.REQUIRED)
            .handledBy("publish", "P", SampleApi::key),
        Route.delete("/things/{id}").auth(Auth.OPERATOR).handledBy("delete", "D", SampleApi::who),
        Route.post("/login").limit(RateClass.CREDENTIALS).handledBy("login", "L", SampleApi::who));
  }

  private static HttpResponse who(Exchange exchange) {
    var caller = exchange.callerIfKnown();
    return text(caller == null ? "nobody" : caller.accountId());
  }

  private static HttpResponse hello(Exchange exchange) {
    return text(exchange.body().get(NAME));
  }

  private static HttpResponse key(Exchange exchange) {
    var key = exchange.idempotencyKey();
    return text(key == null ? "" : key.fingerprint());
  }

  private static HttpResponse text(String text) {
    return Reply.json(200, JsonEncoder.encode(out -> out.value(text)));
  }

  HttpResponse handle(HttpRequest request) {
    return api.handle(request);
  }

  private static Optional<Actor> authenticate(String token) {
    return token.equals("ended") ? Optional.empty() : recognize(token);
  }

  /** A token names its caller: {@code member}, {@code operator}, or one whose session ended. */
  private static Optional<Actor> recognize(String token) {
    return switch (token) {
      case "member", "ended" -> Optional.of(new Actor("a-" + token, "s-1", Role.MEMBER));
      case "operator" -> Optional.of(new Actor("a-operator", "s-1", Role.OPERATOR));
      default -> Optional.empty();
    };
  }
}
