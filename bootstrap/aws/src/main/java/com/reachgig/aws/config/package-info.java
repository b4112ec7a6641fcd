/** What functions read of their environment. */
@NullMarked
package com.reachgig.aws.config;

import org.jspecify.annotations.NullMarked;
