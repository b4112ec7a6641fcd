/** What people can do, in words that are compared. */
@NullMarked
package com.reachgig.domain.skill;

import org.jspecify.annotations.NullMarked;
