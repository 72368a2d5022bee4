package com.octoacme.shiplog.release;

/**
 * An incident that concerns a release.
 *
 * @param url of its page, relative to the site's root
 */
public record IncidentLink(String id, String title, String url) {}
