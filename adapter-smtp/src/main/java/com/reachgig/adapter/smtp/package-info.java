/** Mail to an SMTP server, or to a folder of {@code .eml} files. */
@NullMarked
package com.reachgig.adapter.smtp;

import org.jspecify.annotations.NullMarked;
