/** Outgoing mail over Amazon SES. */
@NullMarked
package com.reachgig.adapter.aws.ses;

import org.jspecify.annotations.NullMarked;
