/** What a start-up cache is trained with. */
@NullMarked
package com.reachgig.standalone.train;

import org.jspecify.annotations.NullMarked;
