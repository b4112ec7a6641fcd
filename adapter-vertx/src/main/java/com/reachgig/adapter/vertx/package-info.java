/** The HTTP server: sockets in, the API's requests and answers out. */
@NullMarked
package com.reachgig.adapter.vertx;

import org.jspecify.annotations.NullMarked;
