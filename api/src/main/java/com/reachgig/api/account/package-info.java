/** Signing up, logging in, sessions and passwords. */
@NullMarked
package com.reachgig.api.account;

import org.jspecify.annotations.NullMarked;
