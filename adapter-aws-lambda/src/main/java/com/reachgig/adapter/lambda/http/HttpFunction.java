package com.reachgig.adapter.lambda.http;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.lambda.TimeLimit;
import com.reachgig.api.edge.Compression;
import com.reachgig.api.edge.Refusal;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.observe.RequestIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The HTTP interface as a function behind API Gateway (HTTP API, REST API), a function URL or a
 * load balancer. Each event tells its form. Answers every request before the platform gives up.
 */
public final class HttpFunction implements Function {
  private static final System.Logger LOG = System.getLogger(HttpFunction.class.getName());

  private final HttpSettings settings;
  private final HttpHandler handler;
  private final InstantSource clock;
  private final RequestMaker requests;
  private final Sizes sizes;
  private final Compression compression;
  private final RequestIds ids;
  private final TimeLimit timeLimit = new TimeLimit();

  public HttpFunction(HttpSettings settings, HttpHandler handler, InstantSource clock) {
    this.settings = settings;
    this.handler = handler;
    this.clock = clock;
    this.requests = new RequestMaker(settings);
    this.sizes = new Sizes(settings);
    this.compression = new Compression(settings.compressFrom());
    this.ids = new RequestIds(settings.requestIds());
  }

  @Override
  public void invoke(InputStream event, OutputStream answer, Invocation invocation)
      throws IOException {
    var raw = EventReader.read(event);
    var form = raw.form();
    boolean admitted = settings.originKeys().admit(raw.fields());
    var request = requests.make(raw, form, admitted);
    var traced = invocation.tracedBy(request.headers().first("traceparent"));
    answer.write(
        traced.bind(
            () ->
                encoded(
                    form, request, () -> admitted ? respond(request, traced) : turnAway(request))));
  }

  private byte[] encoded(Form form, HttpRequest request, Supplier<HttpResponse> answer) {
    try {
      var response = compression.apply(request.headers(), answer.get());
      var bytes = AnswerWriter.encode(form, response);
      if (bytes.length <= settings.answer(form)) {
        return bytes;
      }
      throw new IllegalStateException("an answer of " + bytes.length + " bytes is too large");
    } catch (RuntimeException failure) {
      return AnswerWriter.encode(form, failed(request, failure));
    }
  }

  private HttpResponse respond(HttpRequest request, Invocation invocation) {
    var refusal = sizes.refusal(request);
    if (refusal != null) {
      return refuse(request, refusal);
    }
    var time = invocation.remaining(clock, settings.margin());
    if (!time.isPositive()) {
      return refuse(request, Refusal.TOO_LATE);
    }
    try {
      return timeLimit.call(() -> invocation.bind(() -> handler.handle(request)), time);
    } catch (TimeoutException late) {
      var id = ids.of(request);
      LOG.log(Level.WARNING, "request " + id + " was given up after " + time);
      return Refusal.OUT_OF_TIME.answer(id);
    } catch (ExecutionException failure) {
      var cause = failure.getCause();
      return failed(request, cause == null ? failure : cause);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return refuse(request, Refusal.OUT_OF_TIME);
    }
  }

  private HttpResponse turnAway(HttpRequest request) {
    var id = ids.of(request);
    LOG.log(
        Level.WARNING,
        () -> "request " + id + " of " + request.remoteAddress() + " came past the front");
    return Refusal.NOT_HERE.answer(id);
  }

  private HttpResponse refuse(HttpRequest request, Refusal refusal) {
    return refusal.answer(ids.of(request));
  }

  private HttpResponse failed(HttpRequest request, Throwable failure) {
    var id = ids.of(request);
    LOG.log(Level.ERROR, () -> "request " + id + " failed", failure);
    return Refusal.FAILED.answer(id);
  }
}
