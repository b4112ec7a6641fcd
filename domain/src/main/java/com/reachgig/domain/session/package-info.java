/** Who is acting: sessions, and the tokens that stand for them. */
@NullMarked
package com.reachgig.domain.session;

import org.jspecify.annotations.NullMarked;
