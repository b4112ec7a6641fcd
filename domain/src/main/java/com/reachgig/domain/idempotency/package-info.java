/** Requests that may be repeated: their answers, kept with their effects. */
@NullMarked
package com.reachgig.domain.idempotency;

import org.jspecify.annotations.NullMarked;
