/** Log events to lines of JSON on standard output, where the platform collects them. */
@NullMarked
package com.reachgig.aws.log;

import org.jspecify.annotations.NullMarked;
