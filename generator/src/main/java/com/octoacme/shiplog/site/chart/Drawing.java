package com.octoacme.shiplog.site.chart;

/**
 * A picture that a page holds.
 *
 * @param markup an SVG element in which all text is escaped
 */
public record Drawing(String markup) {}
