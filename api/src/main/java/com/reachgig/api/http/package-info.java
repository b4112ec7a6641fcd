/** A request and its answer, free of any server or cloud. */
@NullMarked
package com.reachgig.api.http;

import org.jspecify.annotations.NullMarked;
