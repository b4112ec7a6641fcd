/** Strict reading and direct writing of JSON. */
@NullMarked
package com.reachgig.api.json;

import org.jspecify.annotations.NullMarked;
