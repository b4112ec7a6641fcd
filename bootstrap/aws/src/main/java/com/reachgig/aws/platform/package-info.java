/** The services of AWS, as ports. */
@NullMarked
package com.reachgig.aws.platform;

import org.jspecify.annotations.NullMarked;
