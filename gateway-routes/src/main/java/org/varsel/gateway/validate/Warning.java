package org.varsel.gateway.validate;

/**
 * Something odd in a notice that does not stop it.
 *
 * @param pointer JSON pointer into the submission
 * @param code the check, stable
 * @param detail for people; never a value of the notice
 */
public record Warning(String pointer, String code, String detail) {}
