/** Pages for people with a browser: where the links of mails and of the first start lead. */
@NullMarked
package com.reachgig.api.page;

import org.jspecify.annotations.NullMarked;
