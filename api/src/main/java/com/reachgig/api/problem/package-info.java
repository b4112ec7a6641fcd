/** Everything that can be refused, and how it is told. */
@NullMarked
package com.reachgig.api.problem;

import org.jspecify.annotations.NullMarked;
