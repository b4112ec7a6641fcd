/** The command line. */
@NullMarked
package com.reachgig.standalone.cli;

import org.jspecify.annotations.NullMarked;
