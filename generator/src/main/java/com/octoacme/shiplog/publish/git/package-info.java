/** The one place that writes to a branch: JGit's objects and transports, no working tree. */
@NullMarked
package com.octoacme.shiplog.publish.git;

import org.jspecify.annotations.NullMarked;
