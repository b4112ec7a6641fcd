/** Which web pages may call. */
@NullMarked
package com.reachgig.api.cors;

import org.jspecify.annotations.NullMarked;
