/** Tests of what reads assemblies. */
package com.reachgig.deploy.publish;
