/** What the contracts of all ports share. */
@NullMarked
package com.reachgig.contracts;

import org.jspecify.annotations.NullMarked;
