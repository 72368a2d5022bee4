/** Pictures of numbers as inline SVG, each with the numbers themselves. */
@NullMarked
package com.octoacme.shiplog.site.chart;

import org.jspecify.annotations.NullMarked;
