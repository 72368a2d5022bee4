package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.Commit;
import java.util.List;

/**
 * What one commit did to documents.
 *
 * @param broughtBy the place on the mainline, counted from the head, of the commit that brought
 *     this one there
 * @param landed paths that came to the mainline by it
 * @param left paths that went from the mainline by it
 * @param touched paths whose content on the mainline it changed, {@code landed} included
 */
record CommitChanges(
    Commit commit,
    int broughtBy,
    List<Change> changes,
    List<String> landed,
    List<String> left,
    List<String> touched) {}
