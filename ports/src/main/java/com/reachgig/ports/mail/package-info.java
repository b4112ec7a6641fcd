/** Outgoing mail. */
@NullMarked
package com.reachgig.ports.mail;

import org.jspecify.annotations.NullMarked;
