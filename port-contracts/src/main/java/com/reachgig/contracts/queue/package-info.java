/** What every {@link com.reachgig.ports.queue.WorkQueue} must do. */
@NullMarked
package com.reachgig.contracts.queue;

import org.jspecify.annotations.NullMarked;
