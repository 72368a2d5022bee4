package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.source.ReleaseTag;

/** The tag with which a document shipped, and how that is known. */
public record Shipment(ReleaseTag tag, Association association) {}
