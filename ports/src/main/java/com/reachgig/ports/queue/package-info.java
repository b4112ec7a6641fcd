/** Durable work queues. */
@NullMarked
package com.reachgig.ports.queue;

import org.jspecify.annotations.NullMarked;
