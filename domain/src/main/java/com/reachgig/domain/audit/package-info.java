/** Who did what to whom, kept with the change itself. */
@NullMarked
package com.reachgig.domain.audit;

import org.jspecify.annotations.NullMarked;
