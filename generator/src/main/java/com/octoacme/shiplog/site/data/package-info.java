/** The data files of a site: the model as JSON, for scripts and dashboards. */
@NullMarked
package com.octoacme.shiplog.site.data;

import org.jspecify.annotations.NullMarked;
