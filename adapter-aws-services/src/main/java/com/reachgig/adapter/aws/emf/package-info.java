/** Metrics on CloudWatch: written as lines of a log, read by its API. */
@NullMarked
package com.reachgig.adapter.aws.emf;

import org.jspecify.annotations.NullMarked;
