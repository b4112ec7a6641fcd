package com.reachgig.api.health;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.problem.FieldError;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.RateClass;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.api.schema.Field;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Schema;
import com.reachgig.json.JsonWriter;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a load balancer and a monitoring system ask. */
public final class HealthRoutes implements Routes {
  private static final System.Logger LOGGER = System.getLogger(HealthRoutes.class.getName());
  private static final Field<String> NAME =
      Field.required("name", Schema.text(1, 100), "What was looked at.").like("store");
  private static final Field<String> STATUS =
      Field.required("status", Schema.choice("up"), "That it is well.");
  private static final ObjectSchema CHECK = ObjectSchema.of("HealthCheck", NAME, STATUS);
  private static final ObjectSchema LIVE = ObjectSchema.of("Live", STATUS);
  private static final ObjectSchema READY =
      ObjectSchema.of(
          "Ready",
          STATUS,
          Field.required("checks", Schema.list(CHECK, 0, 100), "What was looked at."));
  private static final byte[] UP = "{\"status\":\"up\"}".getBytes(StandardCharsets.US_ASCII);
  private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final List<HealthCheck> checks;
  private final Supplier<String> metrics;
  private final Optional<String> metricsToken;

  /**
   * @param checks what readiness depends on
   * @param metrics all measurements in Prometheus' text format
   * @param metricsToken what {@code /metrics} asks for as a bearer token; empty: nothing
   */
  public HealthRoutes(
      List<HealthCheck> checks, Supplier<String> metrics, Optional<String> metricsToken) {
    this.checks = List.copyOf(checks);
    this.metrics = metrics;
    this.metricsToken = metricsToken;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/health/live")
            .limit(RateClass.NONE)
            .answers(200, "The process runs.", LIVE)
            .handledBy("live", "Whether the process runs", _ -> Reply.json(200, UP)),
        Route.get("/health/ready")
            .limit(RateClass.NONE)
            .answers(200, "All that the service depends on is well.", READY)
            .refuses(ProblemCode.NOT_READY)
            .handledBy("ready", "Whether the service can serve", _ -> ready()),
        Route.get("/metrics")
            .limit(RateClass.NONE)
            .answers(
                new Answer(
                    200,
                    "Every series.",
                    Schema.text(0, Integer.MAX_VALUE),
                    "text/plain",
                    List.of()))
            .refuses(ProblemCode.UNAUTHENTICATED)
            .handledBy("metrics", "Measurements, for Prometheus", this::metrics));
  }

  private HttpResponse ready() {
    var errors = new ArrayList<FieldError>();
    for (int i = 0; i < checks.size(); i++) {
      var check = checks.get(i);
      if (!well(check)) {
        errors.add(FieldError.inBody("/checks/" + i, "down", check.name() + " is not well."));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.of(ProblemCode.NOT_READY, "See errors for what is not well.", errors)
          .with("Retry-After", "5")
          .refusal();
    }
    return Reply.json(200, JsonEncoder.encode(this::writeReady));
  }

  private static boolean well(HealthCheck check) {
    try {
      return check.probe().well();
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "health check " + check.name() + " failed", e);
      return false;
    }
  }

  private void writeReady(JsonWriter out) {
    out.startObject();
    out.field("status", "up");
    out.startArray("checks");
    for (var check : checks) {
      out.startObject();
      out.field("name", check.name());
      out.field("status", "up");
      out.endObject();
    }
    out.endArray();
    out.endObject();
  }

  private HttpResponse metrics(Exchange exchange) {
    metricsToken.ifPresent(token -> requireToken(token, exchange));
    return new HttpResponse(
        200,
        Headers.of("Content-Type", METRICS_TYPE, "Cache-Control", "no-store"),
        metrics.get().getBytes(StandardCharsets.UTF_8));
  }

  private static void requireToken(String token, Exchange exchange) {
    var given = exchange.request().headers().first("Authorization");
    var wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    boolean right =
        given != null && MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8));
    if (!right) {
      throw Problem.of(ProblemCode.UNAUTHENTICATED, "Send the token that is configured for this.")
          .with("WWW-Authenticate", "Bearer realm=\"metrics\"")
          .refusal();
    }
  }
}
