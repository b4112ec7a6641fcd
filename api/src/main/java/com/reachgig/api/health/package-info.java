/** What a machine asks: alive, ready, measurements. */
@NullMarked
package com.reachgig.api.health;

import org.jspecify.annotations.NullMarked;
