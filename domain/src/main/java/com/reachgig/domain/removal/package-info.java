/** Taking a member and what is theirs away. */
@NullMarked
package com.reachgig.domain.removal;

import org.jspecify.annotations.NullMarked;
