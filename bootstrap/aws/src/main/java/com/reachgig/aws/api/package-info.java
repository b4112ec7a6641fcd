/** The function that answers requests. */
@NullMarked
package com.reachgig.aws.api;

import org.jspecify.annotations.NullMarked;
