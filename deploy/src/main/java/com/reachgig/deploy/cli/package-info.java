/** The commands deploy, destroy and aws-local. */
@NullMarked
package com.reachgig.deploy.cli;

import org.jspecify.annotations.NullMarked;
