/**
 * What the marketplace asks of the platform it runs on: functions, alarms and tags, as data. A
 * deployment is derived from it.
 */
@NullMarked
package com.reachgig.domain.platform;

import org.jspecify.annotations.NullMarked;
