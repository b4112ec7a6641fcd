/** Files on S3, by the SDK. A function that uses this names the SDK's artifacts itself. */
@NullMarked
package com.reachgig.adapter.aws.s3;

import org.jspecify.annotations.NullMarked;
