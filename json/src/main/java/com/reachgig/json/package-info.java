/** JSON as RFC 8259 has it, read and written token by token. */
@NullMarked
package com.reachgig.json;

import org.jspecify.annotations.NullMarked;
