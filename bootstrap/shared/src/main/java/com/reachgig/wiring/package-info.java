/** What every deployment puts together in the same way, whatever its adapters. */
@NullMarked
package com.reachgig.wiring;

import org.jspecify.annotations.NullMarked;
