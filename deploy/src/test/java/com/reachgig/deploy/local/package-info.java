/** Tests against a running emulator, and of what starts one. */
package com.reachgig.deploy.local;
