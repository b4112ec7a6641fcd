/** What members tell about themselves, and how they like to be told. */
@NullMarked
package com.reachgig.domain.profile;

import org.jspecify.annotations.NullMarked;
