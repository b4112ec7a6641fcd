/** Between the domain's stores and the item port: parts of a change, and readable codecs. */
@NullMarked
package com.reachgig.domain.storage;

import org.jspecify.annotations.NullMarked;
