/** Request ids, the access log and the measurements of requests. */
@NullMarked
package com.reachgig.api.observe;

import org.jspecify.annotations.NullMarked;
