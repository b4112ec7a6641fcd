/** The stacks, made from the domain's tables of functions, subscriptions, alarms and tags. */
@NullMarked
package com.reachgig.deploy.stack;

import org.jspecify.annotations.NullMarked;
