/** Failures of infrastructure. */
@NullMarked
package com.reachgig.ports.fault;

import org.jspecify.annotations.NullMarked;
