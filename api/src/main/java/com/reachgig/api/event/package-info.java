/** The wire form of events. */
@NullMarked
package com.reachgig.api.event;

import org.jspecify.annotations.NullMarked;
