/** What every {@link com.reachgig.ports.event.EventBus} must do. */
@NullMarked
package com.reachgig.contracts.event;

import org.jspecify.annotations.NullMarked;
