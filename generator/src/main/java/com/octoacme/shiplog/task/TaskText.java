package com.octoacme.shiplog.task;

/**
 * A task as one text of a document has it.
 *
 * @param text without check box, owner, due date and reason
 * @param action whether it stands among action items, else it is a check box anywhere else
 * @param offset of the item's text in the document
 */
public record TaskText(String text, TaskMark mark, boolean action, int offset) {}
