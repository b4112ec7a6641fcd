/** Events: the outbox, the inbox, who subscribes to what, and when to try again. */
@NullMarked
package com.reachgig.domain.event;

import org.jspecify.annotations.NullMarked;
