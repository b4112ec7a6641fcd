/** Publishing of CloudEvents. */
@NullMarked
package com.reachgig.ports.event;

import org.jspecify.annotations.NullMarked;
