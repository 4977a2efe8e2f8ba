package org.varsel.gateway.cli;

final class Varsel {
    private Varsel() {}

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
