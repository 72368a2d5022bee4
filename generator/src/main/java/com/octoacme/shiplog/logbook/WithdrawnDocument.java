package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.Optional;

/**
 * A document that was deleted. Only what its name and git tell is kept: whoever took a text away
 * may not want it told.
 *
 * @param id from the file name, else the path
 * @param path that it had last
 * @param version that the name of a release or a checklist states
 * @param shippedIn the first tag with it, else the first that reaches the commit which added it
 * @param commit that deleted it, its full id
 */
public record WithdrawnDocument(
    DocumentKind kind,
    String id,
    String path,
    Optional<ReleaseVersion> version,
    Optional<Shipment> shippedIn,
    String commit,
    DocumentHistory history) {}
