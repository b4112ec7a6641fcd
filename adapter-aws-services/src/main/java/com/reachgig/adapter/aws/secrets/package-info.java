/** A secret of AWS Secrets Manager, its rotation, and a memory of it. */
@NullMarked
package com.reachgig.adapter.aws.secrets;

import org.jspecify.annotations.NullMarked;
