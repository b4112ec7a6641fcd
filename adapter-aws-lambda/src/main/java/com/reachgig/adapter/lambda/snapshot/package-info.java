/** What happens before a snapshot of a started function is taken, and after it is restored. */
@NullMarked
package com.reachgig.adapter.lambda.snapshot;

import org.jspecify.annotations.NullMarked;
