/** Words between a command and the server that holds the data folder. */
@NullMarked
package com.reachgig.standalone.control;

import org.jspecify.annotations.NullMarked;
