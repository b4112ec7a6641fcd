/** Events on SNS, by the SDK. A function that uses this names the SDK's artifacts itself. */
@NullMarked
package com.reachgig.adapter.aws.sns;

import org.jspecify.annotations.NullMarked;
