package org.varsel.gateway;

/**
 * One place of a notice and what is wrong there.
 *
 * @param pointer JSON pointer (RFC 6901) into the document
 * @param code the check that failed, stable
 * @param detail what is wrong, for people; never a value of the document
 */
public record Finding(String pointer, String code, String detail) {}
