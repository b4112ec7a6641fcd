package com.reachgig.api.page;

import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.Route;
import com.reachgig.api.route.RouteArea;
import com.reachgig.api.route.Routes;
import com.reachgig.api.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The pages that links with a one-time token lead to. A GET changes nothing, so that a mail scanner
 * that follows a link does not use it up: the page's script sends the token, when its reader says
 * so, to the routes that any client calls.
 */
public final class PageRoutes implements Routes {
  /**
   * Nothing but the pages' own script and style runs, and no other site shows them in a frame. No
   * form is sent but by the script: where that does not run, a password would get into an address.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final String HTML = "text/html";

  private PageRoutes() {}

  /** Wherever a browser may be led. */
  public static RouteArea area() {
    return RouteArea.reading(PageRoutes::new, "/");
  }

  /** The pages, and what they are made of. */
  @Override
  public List<Route> routes() {
    return List.of(
        route("/verify-email", HTML, "verify-email.html", "Confirm an address"),
        route("/reset-password", HTML, "reset-password.html", "Set a new password"),
        route("/operator-setup", HTML, "operator-setup.html", "Become the first operator"),
        route("/pages/app.js", "text/javascript", "app.js", "The script of the pages"),
        route("/pages/app.css", "text/css", "app.css", "The style of the pages"));
  }

  private static Route route(String path, String mediaType, String file, String summary) {
    var response = new HttpResponse(200, headers(mediaType), read(file));
    return Route.get(path)
        .tag("pages")
        .answers(new Answer(200, summary, Schema.text(1, Integer.MAX_VALUE), mediaType, List.of()))
        .handledBy(file, summary, _ -> response);
  }

  /** Never kept, so that after an upgrade a page does not meet a script of before. */
  private static Headers headers(String mediaType) {
    return Headers.of(
        "Content-Type",
        mediaType + "; charset=utf-8",
        "Cache-Control",
        "no-store",
        "Content-Security-Policy",
        POLICY,
        "Referrer-Policy",
        "no-referrer");
  }

  private static byte[] read(String file) {
    try (var in = PageRoutes.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
