/** Queues on SQS. */
@NullMarked
package com.reachgig.adapter.aws.sqs;

import org.jspecify.annotations.NullMarked;
