/** The stack on one machine: an emulator of AWS, installed, started, filled, and read. */
@NullMarked
package com.reachgig.deploy.local;

import org.jspecify.annotations.NullMarked;
