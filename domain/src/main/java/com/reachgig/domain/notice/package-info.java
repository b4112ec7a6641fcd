/** Mails about accounts. */
@NullMarked
package com.reachgig.domain.notice;

import org.jspecify.annotations.NullMarked;
