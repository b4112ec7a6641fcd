package com.reachgig.api.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.api.Api;
import com.reachgig.api.auth.FindCaller;
import com.reachgig.api.cors.Cors;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.limit.LimitRate;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.RouteTable;
import com.reachgig.api.schema.Field;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Schema;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The real interface over a few routes: one takes a body, one is read, two fail. */
final class TinyApi {
  private static final Field<String> NAME =
      Field.required("name", Schema.text(1, 10), "A name.").like("Ada");

  private TinyApi() {}

  static Api create() {
    var ids = new AtomicInteger();
    return Api.of(
        RouteTable.of(
            List.of(
                Route.post("/things")
                    .body(ObjectSchema.of("Thing", NAME))
                    .handledBy("create", "C", x -> text(x.body().get(NAME))),
                Route.get("/things/{id}").handledBy("get", "G", TinyApi::thing),
                Route.get("/exception")
                    .handledBy(
                        "throwException",
                        "E",
                        _ -> {
                          throw new IllegalStateException("secret");
                        }),
                Route.get("/error")
                    .handledBy(
                        "throwError",
                        "E",
                        _ -> {
                          throw new StackOverflowError("secret");
                        }))),
        new FindCaller(_ -> Optional.empty(), _ -> Optional.empty()),
        new LimitRate(Map.of(), () -> Instant.EPOCH),
        new Cors(Set.of("https://web.example")),
        new NoMetrics(),
        () -> "api-" + ids.incrementAndGet());
  }

  private static HttpResponse thing(Exchange exchange) {
    return Reply.version(exchange, 3, exchange.pathValue().getBytes(UTF_8));
  }

  private static HttpResponse text(String text) {
    return Reply.json(200, JsonEncoder.encode(out -> out.value(text)));
  }

  private static final class NoMetrics implements Metrics {
    @Override
    public void count(Series series, long amount) {}

    @Override
    public void time(Series series, Duration duration) {}

    @Override
    public void gauge(Series series, double value) {}

    @Override
    public List<Point> read(Window window) {
      return List.of();
    }
  }
}
