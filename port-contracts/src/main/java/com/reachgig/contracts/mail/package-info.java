/** What every {@link com.reachgig.ports.mail.Mailer} must do. */
@NullMarked
package com.reachgig.contracts.mail;

import org.jspecify.annotations.NullMarked;
