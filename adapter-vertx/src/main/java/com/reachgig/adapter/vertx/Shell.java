package com.reachgig.adapter.vertx;

import com.reachgig.api.edge.Clients;
import com.reachgig.api.edge.Compression;
import com.reachgig.api.http.HttpHandler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all exchanges of one server share.
 *
 * @param slots one for each request that a handler works on
 * @param buffered bytes of unfinished bodies
 */
record Shell(
    HttpHandler handler,
    ServerSettings settings,
    Connections connections,
    Semaphore slots,
    AtomicLong buffered,
    Compression compression,
    Clients clients) {

  static Shell of(ServerSettings settings, Connections connections, HttpHandler handler) {
    return new Shell(
        handler,
        settings,
        connections,
        new Semaphore(settings.concurrency()),
        new AtomicLong(),
        new Compression(settings.compressFrom()),
        new Clients(settings.trustedProxies()));
  }
}
