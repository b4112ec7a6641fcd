/** Events over Amazon EventBridge. */
@NullMarked
package com.reachgig.adapter.aws.eventbridge;

import org.jspecify.annotations.NullMarked;
