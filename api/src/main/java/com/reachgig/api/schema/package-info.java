/**
 * What a value in a request or an answer may be, said once: it decodes, and it describes itself.
 */
@NullMarked
package com.reachgig.api.schema;

import org.jspecify.annotations.NullMarked;
