/** Every port in memory: the executable specification of each. */
@NullMarked
package com.reachgig.adapter.inmemory;

import org.jspecify.annotations.NullMarked;
