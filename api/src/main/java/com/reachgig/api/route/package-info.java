/** The table of routes, and finding the one that a request means. */
@NullMarked
package com.reachgig.api.route;

import org.jspecify.annotations.NullMarked;
