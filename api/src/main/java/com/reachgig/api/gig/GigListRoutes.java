package com.reachgig.api.gig;

import com.reachgig.api.cursor.Cursors;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.Json;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.QueryParameter;
import com.reachgig.api.route.Reply;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.Routes;
import com.reachgig.api.schema.Schema;
import com.reachgig.domain.gig.Category;
import com.reachgig.domain.gig.GigBoard;
import com.reachgig.domain.gig.GigCursor;
import com.reachgig.domain.gig.GigPage;
import java.util.List;

/** Finding gigs. */
public final class GigListRoutes implements Routes {
  static final QueryParameter<Long> LIMIT =
      new QueryParameter<>(
          "limit",
          Schema.whole(1, GigBoard.MAX_LIMIT),
          "How many at most; 20 if not given.",
          Json.of(20));
  static final QueryParameter<String> CURSOR =
      new QueryParameter<>(
          "cursor",
          Schema.text(1, 4_096),
          "The next of the page before; with the same filter.",
          Json.of("dGhpcyBpcyBvcGFxdWU"));
  private static final int DEFAULT_LIMIT = 20;

  private final GigBoard board;
  private final Cursors cursors;
  private final GigJson json;
  private final byte[] categories = encodeCategories();

  public GigListRoutes(GigBoard board, Cursors cursors, GigJson json) {
    this.board = board;
    this.cursors = cursors;
    this.json = json;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/gigs")
            .tag("gigs")
            .auth(Auth.OPTIONAL)
            .query(GigFilter.CATEGORY, GigFilter.SKILL, GigFilter.OWNER, LIMIT, CURSOR)
            .answers(200, "A page of gigs.", GigSchemas.PAGE, "Link")
            .refuses(ProblemCode.INVALID_CURSOR, ProblemCode.UNAUTHENTICATED)
            .handledBy("listGigs", "Open gigs, or an owner's, newest first", this::list),
        Route.get("/v1/categories")
            .tag("gigs")
            .answers(200, "The categories.", GigSchemas.CATEGORIES)
            .handledBy("listCategories", "All categories of gigs", x -> Reply.read(x, categories)));
  }

  private HttpResponse list(Exchange exchange) {
    var filter = GigFilter.of(exchange);
    var query = exchange.query();
    var list = filter.parameters();
    var after =
        query.find(CURSOR).map(cursor -> new GigCursor(cursors.read(list, cursor))).orElse(null);
    int limit = query.find(LIMIT).map(Long::intValue).orElse(DEFAULT_LIMIT);
    var page = filter.read(board, after, limit);
    var next = page.next();
    if (next == null) {
      return Reply.read(exchange, GigPageJson.encode(items(page), null));
    }
    var cursor = cursors.sign(list, next.position());
    exchange.header(
        "Link", "</v1/gigs?" + list + "limit=" + limit + "&cursor=" + cursor + ">; rel=\"next\"");
    return Reply.read(exchange, GigPageJson.encode(items(page), cursor));
  }

  private List<byte[]> items(GigPage page) {
    return page.gigs().stream().map(json::encode).toList();
  }

  private static byte[] encodeCategories() {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.startArray("items");
          for (var category : Category.values()) {
            out.startObject();
            out.field("slug", category.slug());
            out.field("label", category.label());
            out.endObject();
          }
          out.endArray();
          out.endObject();
        });
  }
}
