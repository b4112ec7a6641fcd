/** Tests of the command line. */
package com.reachgig.deploy.cli;
