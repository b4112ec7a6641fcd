/** Argon2id, signed access tokens and their keys, time-ordered ids and random secrets. */
@NullMarked
package com.reachgig.adapter.security;

import org.jspecify.annotations.NullMarked;
