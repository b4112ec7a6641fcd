/** Password hashing and token signing. */
@NullMarked
package com.reachgig.ports.security;

import org.jspecify.annotations.NullMarked;
