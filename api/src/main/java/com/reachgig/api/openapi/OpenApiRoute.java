package com.reachgig.api.openapi;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.EntityTags;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.RouteArea;
import com.reachgig.api.route.RouteHandler;
import com.reachgig.api.schema.Components;
import com.reachgig.api.schema.Schema;
import com.reachgig.api.schema.Violations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Serves the description, which tells of the route that serves it, too. It is made once, when it is
 * first asked for: that takes as long as starting all the rest of the interface.
 */
public final class OpenApiRoute {
  private static final byte[] NOTHING = new byte[0];

  private final List<RouteArea> described;
  private final String version;
  private volatile @Nullable Document document;

  private OpenApiRoute(List<RouteArea> described, String version) {
    this.described = described;
    this.version = version;
  }

  /**
   * The area of the route that describes others, and itself.
   *
   * @param described what it tells of, by method and path
   */
  public static RouteArea describing(List<RouteArea> described, String version) {
    var made = new OpenApiRoute(List.copyOf(described), version);
    return RouteArea.reading(() -> () -> List.of(route(made::answer)), "/openapi.json");
  }

  private static Route route(RouteHandler handler) {
    return Route.get("/openapi.json")
        .answers(200, "This document.", new AnyObject(), "ETag")
        .answers(Answer.empty(304, "You have it.", "ETag"))
        .handledBy("openapi", "The description of this interface", handler);
  }

  private HttpResponse answer(Exchange exchange) {
    var served = document(exchange.route());
    var headers = Headers.of("ETag", served.tag(), "Cache-Control", "no-cache");
    return EntityTags.known(exchange.request().headers().first("If-None-Match"), served.tag())
        ? new HttpResponse(304, headers, NOTHING)
        : new HttpResponse(200, headers.with("Content-Type", Answer.JSON), served.json());
  }

  /** Two that ask first at the same time make the same. */
  private Document document(Route own) {
    var made = document;
    if (made == null) {
      made = Document.of(OpenApiDocument.of(routes(own), version));
      document = made;
    }
    return made;
  }

  private List<Route> routes(Route own) {
    var routes = new ArrayList<Route>();
    described.forEach(area -> routes.addAll(area.routes()));
    routes.sort(Comparator.comparing(Route::toString));
    routes.add(own);
    return routes;
  }

  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  private record Document(byte[] json, String tag) {
    static Document of(byte[] json) {
      var checksum = new CRC32();
      checksum.update(json);
      return new Document(json, "\"" + Long.toHexString(checksum.getValue()) + "\"");
    }
  }

  /** An object whose shape is another standard's. */
  private record AnyObject() implements Schema<Json> {
    @Override
    public Json decode(Json json, Pointer at, Violations violations) {
      return json;
    }

    @Override
    public Json describe(Components components) {
      return Json.members("type", "object");
    }

    @Override
    public Json example() {
      return Json.members("openapi", "3.1.1");
    }
  }
}
