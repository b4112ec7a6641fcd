/** Functions on AWS Lambda, free of what they are invoked by and of what runs them. */
@NullMarked
package com.reachgig.adapter.lambda;

import org.jspecify.annotations.NullMarked;
