package com.reachgig.api.account;

import com.reachgig.api.route.Exchange;
import com.reachgig.domain.session.Client;
import com.reachgig.ports.item.Utf8;

/** The device that a request comes from. */
final class Clients {
  private Clients() {}

  static Client of(Exchange exchange) {
    var agent = exchange.request().headers().first("User-Agent");
    // Headers may hold any characters, and no store takes ill-formed ones.
    if (agent == null || !Utf8.isWellFormed(agent)) {
      agent = "";
    }
    return new Client(exchange.request().remoteAddress(), agent);
  }
}
