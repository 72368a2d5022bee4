package com.octoacme.shiplog.source;

import java.time.OffsetDateTime;

/**
 * One commit's version of a document.
 *
 * @param commit full commit id, hexadecimal
 * @param author name of the author, after {@code .mailmap}; never an e-mail address
 * @param authoredAt the author date, with the author's offset
 * @param committedAt the committer date, with the committer's offset
 * @param subject the first line of the message
 * @param path where the document was in this commit
 */
public record Revision(
    String commit,
    String author,
    OffsetDateTime authoredAt,
    OffsetDateTime committedAt,
    String subject,
    String path) {}
