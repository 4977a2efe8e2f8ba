/**
 * The XML twin of the message set: the same documents, element for member, for the doors that speak SOAP.
 *
 * <p>In: bytes from anywhere, or an element that a SOAP stack has read. Out: a tree of nodes without anything that two readers
 * could take differently, and from it the very JSON tree that the schemas and records know; and back. Stops what is not plain
 * XML (a document type, an instruction, a comment, a foreign name, text between elements) and what JSON says that XML cannot.
 * What the document says is not judged here but by {@link org.varsel.schemas.check}, with the same findings as for JSON.
 */
@NullMarked
package org.varsel.schemas.xml;

import org.jspecify.annotations.NullMarked;
