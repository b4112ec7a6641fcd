/** Profiles and preferences. */
@NullMarked
package com.reachgig.api.profile;

import org.jspecify.annotations.NullMarked;
