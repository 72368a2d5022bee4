package com.octoacme.shiplog.site;

import com.octoacme.shiplog.source.Revision;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A change of a document.
 *
 * @param at when it reached the main branch, else when it was committed
 * @param document its page
 * @param revision what was committed
 * @param added whether it brought the document
 * @param renamedFrom where the document was before, if it moved
 * @param historyUrl of the page with all revisions
 */
public record RecentChange(
    OffsetDateTime at,
    SiteModel.Link document,
    Revision revision,
    boolean added,
    Optional<String> renamedFrom,
    Optional<String> historyUrl) {}
