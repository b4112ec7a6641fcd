/** The sample marketplace. */
@NullMarked
package com.reachgig.standalone.demo;

import org.jspecify.annotations.NullMarked;
