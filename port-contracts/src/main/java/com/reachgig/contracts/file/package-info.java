/** What every {@link com.reachgig.ports.file.FileStore} must do. */
@NullMarked
package com.reachgig.contracts.file;

import org.jspecify.annotations.NullMarked;
