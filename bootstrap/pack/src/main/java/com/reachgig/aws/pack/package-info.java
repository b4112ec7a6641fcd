/** Packs functions: one zip for each family and packaging, with what it needs and no more. */
@NullMarked
package com.reachgig.aws.pack;

import org.jspecify.annotations.NullMarked;
