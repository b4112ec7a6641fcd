/** The function that makes and rotates keys. */
@NullMarked
package com.reachgig.aws.keys;

import org.jspecify.annotations.NullMarked;
