package com.octoacme.shiplog;

import com.octoacme.shiplog.config.DocumentKind;
import java.util.Optional;

/**
 * A document to begin.
 *
 * @param id begins the file name
 * @param title in words
 * @param release the version, which a release and its checklist need
 */
public record NewDocumentRequest(
    DocumentKind kind, Optional<String> id, Optional<String> title, Optional<String> release) {}
