/** Work beside the requests. */
@NullMarked
package com.reachgig.standalone.work;

import org.jspecify.annotations.NullMarked;
