/** What people decided not to do, or to accept, with reason, person, time and last day. */
@NullMarked
package com.octoacme.shiplog.exemption;

import org.jspecify.annotations.NullMarked;
