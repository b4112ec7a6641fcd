/** What the server costs over HTTP, beside a bare server that has no store. */
@NullMarked
package com.reachgig.bench.http;

import org.jspecify.annotations.NullMarked;
