package com.reachgig.api;

import com.reachgig.api.cors.Cors;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.limit.LimitRate;
import com.reachgig.api.observe.AccessLog;
import com.reachgig.api.observe.RequestIds;
import com.reachgig.api.observe.RequestMetrics;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.FindRoute;
import com.reachgig.api.route.Handle;
import com.reachgig.api.route.ReadRequest;
import com.reachgig.api.route.RouteTable;
import com.reachgig.api.route.Step;
import com.reachgig.ports.metric.Metrics;
import java.util.List;
import java.util.function.Supplier;

/**
 * The HTTP interface: takes each request through the same steps, and makes one answer, one line of
 * log and one measurement of it, whatever happens.
 */
public final class Api implements HttpHandler {
  private static final long NANOS_PER_MICRO = 1_000;

  private final List<Step> steps;
  private final RequestIds requestIds;
  private final RequestMetrics metrics;
  private final AccessLog accessLog = new AccessLog();

  private Api(List<Step> steps, RequestIds requestIds, RequestMetrics metrics) {
    this.steps = steps;
    this.requestIds = requestIds;
    this.metrics = metrics;
  }

  /**
   * Puts the interface together.
   *
   * @param table of all routes
   * @param authenticate finds the caller
   * @param limitRate runs once the caller is known
   * @param ids makes request ids
   */
  public static Api of(
      RouteTable table,
      Step authenticate,
      LimitRate limitRate,
      Cors cors,
      Metrics metrics,
      Supplier<String> ids) {
    var steps =
        List.<Step>of(
            cors::allowOrigin,
            cors.preflight(new FindRoute(table)),
            limitRate.charging(authenticate),
            limitRate,
            new ReadRequest(),
            new Handle());
    return new Api(steps, new RequestIds(ids), new RequestMetrics(metrics));
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    long start = System.nanoTime();
    var exchange = new Exchange(request, requestIds.of(request));
    exchange.header(RequestIds.HEADER, exchange.requestId());
    exchange.header("X-Content-Type-Options", "nosniff");
    var response = exchange.complete(answer(exchange));
    long nanos = System.nanoTime() - start;
    metrics.note(exchange, response, nanos);
    accessLog.note(exchange, response, nanos / NANOS_PER_MICRO);
    return response;
  }

  private HttpResponse answer(Exchange exchange) {
    try {
      for (var step : steps) {
        var response = step.apply(exchange);
        if (response != null) {
          return response;
        }
      }
      throw new IllegalStateException("the last step answers");
    } catch (RuntimeException | Error e) {
      return Failures.answer(e, exchange.requestId());
    }
  }
}
