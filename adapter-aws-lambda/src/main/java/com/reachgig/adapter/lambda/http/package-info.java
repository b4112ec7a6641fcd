/** Requests that reach a function by a gateway or a load balancer. */
@NullMarked
package com.reachgig.adapter.lambda.http;

import org.jspecify.annotations.NullMarked;
