/** Tests of the whole stack, deployed as it is into the emulator, with roles enforced. */
package com.reachgig.deploy.emulated;
