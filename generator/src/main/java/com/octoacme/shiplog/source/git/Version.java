package com.octoacme.shiplog.source.git;

import java.util.List;

/**
 * A document's text as a commit left it.
 *
 * @param content the object id, hexadecimal
 * @param replaced object ids of the texts that the parents had
 * @param substantive whether the commit changed the text, and is not one to ignore
 */
record Version(String path, String content, List<String> replaced, boolean substantive) {}
