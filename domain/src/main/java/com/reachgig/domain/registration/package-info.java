/** Counts of registrations. */
@NullMarked
package com.reachgig.domain.registration;

import org.jspecify.annotations.NullMarked;
