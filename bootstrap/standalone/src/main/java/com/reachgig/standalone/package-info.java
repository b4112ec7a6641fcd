/** The server and the command line on one machine. */
@NullMarked
package com.reachgig.standalone;

import org.jspecify.annotations.NullMarked;
