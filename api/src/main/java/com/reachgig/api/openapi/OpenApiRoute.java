package com.reachgig.api.openapi;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.EntityTags;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.RouteHandler;
import com.reachgig.api.schema.Components;
import com.reachgig.api.schema.Schema;
import com.reachgig.api.schema.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Serves the description, which is made once and tells of the route that serves it, too. */
public final class OpenApiRoute {
  private static final byte[] NOTHING = new byte[0];

  private final byte[] document;
  private final String tag;

  private OpenApiRoute(byte[] document) {
    this.document = document;
    var checksum = new CRC32();
    checksum.update(document);
    this.tag = "\"" + Long.toHexString(checksum.getValue()) + "\"";
  }

  /** The routes, and the one that describes them all. */
  public static List<Route> including(List<Route> routes, String version) {
    var all = new ArrayList<>(routes);
    all.add(route(_ -> new HttpResponse(200, Headers.of(), NOTHING)));
    var served = new OpenApiRoute(OpenApiDocument.of(all, version));
    all.set(all.size() - 1, route(served::answer));
    return List.copyOf(all);
  }

  private static Route route(RouteHandler handler) {
    return Route.get("/openapi.json")
        .answers(200, "This document.", new AnyObject(), "ETag")
        .answers(Answer.empty(304, "You have it.", "ETag"))
        .handledBy("openapi", "The description of this interface", handler);
  }

  private HttpResponse answer(Exchange exchange) {
    var headers = Headers.of("ETag", tag, "Cache-Control", "no-cache");
    return EntityTags.known(exchange.request().headers().first("If-None-Match"), tag)
        ? new HttpResponse(304, headers, NOTHING)
        : new HttpResponse(200, headers.with("Content-Type", Answer.JSON), document);
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
