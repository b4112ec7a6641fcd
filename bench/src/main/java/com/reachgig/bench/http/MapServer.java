package com.reachgig.bench.http;

import com.reachgig.adapter.vertx.ServerSettings;
import com.reachgig.adapter.vertx.VertxServer;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The product's own shell over the yardstick's map: what it costs to hand each request to a virtual
 * thread and back, with all limits and time-outs on.
 */
public final class MapServer {
  private static final Created<byte[]> CREATED = new Created<>();

  private MapServer() {}

  /**
   * Serves until it is killed.
   *
   * @param arguments port, file of the recording, event loops
   */
  public static void main(String[] arguments) throws Exception {
    var settings = ServerSettings.of(Integer.parseInt(arguments[0]), () -> "bench");
    var loops = Integer.parseInt(arguments[2]);
    VertxServer.start(
        settings.withEventLoops(loops), handler(Recording.read(Path.of(arguments[1]))));
  }

  private static HttpHandler handler(Recording recording) {
    Map<String, HttpResponse> pages = new HashMap<>();
    recording
        .answers()
        .forEach(
            (key, answer) ->
                pages.put(
                    key,
                    new HttpResponse(
                        answer.status(),
                        Headers.of(answer.headers().toArray(String[]::new)),
                        answer.body())));
    var missing = new HttpResponse(404, Headers.of(), new byte[0]);
    return request -> {
      if (request.body().length > 0) {
        CREATED.put(request.body());
      }
      var query = request.query().isEmpty() ? "" : "?" + request.query();
      return pages.getOrDefault(request.method() + " " + request.path() + query, missing);
    };
  }
}
