/** Who is calling, and whether they may. */
@NullMarked
package com.reachgig.api.auth;

import org.jspecify.annotations.NullMarked;
