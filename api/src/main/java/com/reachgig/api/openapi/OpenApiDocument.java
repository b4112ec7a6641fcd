package com.reachgig.api.openapi;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.route.Route;
import com.reachgig.api.schema.Components;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The description of the interface, made from the table that serves it.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
public final class OpenApiDocument {
  private static final String ABOUT =
      """
      Bodies are JSON in UTF-8; what a client would accept is not negotiated. Every refusal is an \
      RFC 9457 problem whose `code` is stable. Times are RFC 3339 in UTC, money is in minor units \
      with its ISO 4217 code. A change names the version that it is made to in `If-Match`. Lists \
      are read on by the `cursor` that the page before gave as `next`. Unknown members and \
      parameters are refused. A HEAD is answered wherever a GET is.""";

  private OpenApiDocument() {}

  /** The document, UTF-8. */
  public static byte[] of(List<Route> routes, String version) {
    var json = describe(routes, version);
    return JsonEncoder.encode(out -> JsonEncoder.write(json, out));
  }

  private static Json describe(List<Route> routes, String version) {
    var components = new Components();
    var paths = new LinkedHashMap<String, LinkedHashMap<String, Json>>();
    for (var route : routes) {
      paths
          .computeIfAbsent(route.template().text(), _ -> new LinkedHashMap<>())
          .put(OperationDescription.method(route), OperationDescription.of(route, components));
    }
    var items = new LinkedHashMap<String, Json>();
    paths.forEach((path, operations) -> items.put(path, new Json.Members(operations)));
    return Json.members(
        "openapi", "3.1.1",
        "info", info(version),
        "servers", Json.items(List.of(Json.members("url", "/"))),
        "tags", tags(routes),
        "paths", new Json.Members(items),
        "components", components(components));
  }

  private static Json info(String version) {
    return Json.members(
        "title",
        "ReachGig",
        "version",
        version,
        "summary",
        "A marketplace of gigs",
        "description",
        ABOUT,
        "license",
        Json.members("name", "Apache-2.0", "identifier", "Apache-2.0"));
  }

  private static Json tags(List<Route> routes) {
    return Json.items(
        routes.stream().map(Route::tag).distinct().map(tag -> Json.members("name", tag)).toList());
  }

  private static Json components(Components components) {
    ProblemDescription.SCHEMA.describe(components);
    return Json.members(
        "schemas", components.schemas(),
        "parameters", CommonParts.parameters(),
        "headers", CommonParts.headers(),
        "securitySchemes", CommonParts.securitySchemes());
  }
}
