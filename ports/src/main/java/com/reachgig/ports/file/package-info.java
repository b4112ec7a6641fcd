/** Files that clients upload and download by themselves. */
@NullMarked
package com.reachgig.ports.file;

import org.jspecify.annotations.NullMarked;
