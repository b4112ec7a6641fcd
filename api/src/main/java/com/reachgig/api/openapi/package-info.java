/** The description of the interface, made from the table of routes. */
@NullMarked
package com.reachgig.api.openapi;

import org.jspecify.annotations.NullMarked;
