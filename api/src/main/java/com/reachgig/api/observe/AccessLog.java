package com.reachgig.api.observe;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.route.Exchange;
import java.lang.System.Logger.Level;

/** Writes one line for each request. */
public final class AccessLog {
  /** The logger's name, to be turned down by. */
  public static final String NAME = "com.reachgig.access";

  private final System.Logger logger = System.getLogger(NAME);

  public void note(Exchange exchange, HttpResponse response, long micros) {
    if (!logger.isLoggable(Level.INFO)) {
      return;
    }
    var route = exchange.routeIfKnown();
    var caller = exchange.callerIfKnown();
    var line =
        new RequestLine(
            exchange.requestId(),
            route == null ? "-" : route.method(),
            route == null ? "-" : route.template().text(),
            response.status(),
            micros,
            response.body().length,
            caller == null ? null : caller.accountId());
    logger.log(Level.INFO, "{0}", line);
  }
}
