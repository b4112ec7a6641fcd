/** The functions that publish events. */
@NullMarked
package com.reachgig.aws.relay;

import org.jspecify.annotations.NullMarked;
