/** What every shell does alike with requests and answers before and after the API. */
@NullMarked
package com.reachgig.api.edge;

import org.jspecify.annotations.NullMarked;
