/** Accounts: who may enter, and how they prove it. */
@NullMarked
package com.reachgig.domain.account;

import org.jspecify.annotations.NullMarked;
