package com.octoacme.shiplog.source.git;

/**
 * A document's text as a commit left it.
 *
 * @param content the object id, hexadecimal
 * @param substantive whether the commit changed the text, and is not one to ignore
 */
record Version(String path, String content, boolean substantive) {}
