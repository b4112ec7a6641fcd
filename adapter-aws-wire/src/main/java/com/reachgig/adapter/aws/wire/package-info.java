/** Signed JSON calls to AWS services, without an SDK client. */
@NullMarked
package com.reachgig.adapter.aws.wire;

import org.jspecify.annotations.NullMarked;
