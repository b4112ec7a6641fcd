/** The whole of the HTTP interface, put together. */
@NullMarked
package com.reachgig.api;

import org.jspecify.annotations.NullMarked;
