/** Queues, streams, buses and schedules that invoke functions. */
@NullMarked
package com.reachgig.adapter.lambda.event;

import org.jspecify.annotations.NullMarked;
