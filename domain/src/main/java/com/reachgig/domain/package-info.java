/** The marketplace: what every concept shares. */
@NullMarked
package com.reachgig.domain;

import org.jspecify.annotations.NullMarked;
