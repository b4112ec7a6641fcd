/** Values that items and events carry. */
@NullMarked
package com.reachgig.ports.value;

import org.jspecify.annotations.NullMarked;
