/**
 * Publishing an assembly of stacks: assets into a bucket, stacks through CloudFormation, by SDK
 * calls alone.
 */
@NullMarked
package com.reachgig.deploy.publish;

import org.jspecify.annotations.NullMarked;
