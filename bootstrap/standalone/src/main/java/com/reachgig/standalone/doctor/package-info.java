/** Checks of this machine and of the data. */
@NullMarked
package com.reachgig.standalone.doctor;

import org.jspecify.annotations.NullMarked;
