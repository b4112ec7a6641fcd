/** What all {@link com.reachgig.ports.metric.Metrics} must do. */
@NullMarked
package com.reachgig.contracts.metric;

import org.jspecify.annotations.NullMarked;
