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
 * @param held bytes of requests under way and of answers that clients have not taken yet
 */
record Shell(
    HttpHandler handler,
    ServerSettings settings,
    Connections connections,
    Semaphore slots,
    AtomicLong buffered,
    AtomicLong held,
    Compression compression,
    Clients clients) {

  /** Beyond, clients that ask and do not read would take the memory of all others. */
  static final long MOST_HELD = 64L << 20;

  static Shell of(ServerSettings settings, Connections connections, HttpHandler handler) {
    return new Shell(
        handler,
        settings,
        connections,
        new Semaphore(settings.concurrency()),
        new AtomicLong(),
        new AtomicLong(),
        new Compression(settings.compressFrom()),
        new Clients(settings.trustedProxies()));
  }
}
