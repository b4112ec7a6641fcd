/** The functions that react to events. */
@NullMarked
package com.reachgig.aws.subscribers;

import org.jspecify.annotations.NullMarked;
