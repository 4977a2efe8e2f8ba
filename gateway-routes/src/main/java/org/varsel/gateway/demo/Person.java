package org.varsel.gateway.demo;

/**
 * A person who does not exist. Numbers are of the range for synthetic people (month + 80) with correct check digits;
 * names are so unusual that a scan for them means something.
 */
enum Person {
    RETURNEE("Testine Kanarisang Alfabet", "1994-03-12", "12839401734"),
    VETOED("Testolf Kanaridun Betasol", "1991-06-05", "05869103456"),
    ELSEWHERE("Testrid Kanariglans Gammasti", "1989-11-23", "23918905286", "5001"),
    CONSENTING("Testar Kanarivinge Deltaland", "1985-01-30", "30818506879"),
    UNWILLING("Testhild Kanarinebb Epsilonvik", "1987-09-17", "17898708500"),
    CHILD("Testmin Kanariegg Zetaberg", "2011-04-02", "02841160382"),
    OBSERVED("Testulf Kanarifjær Etahaug", "1996-12-08", "08929612281"),
    FORGED("Testgerd Kanarireir Thetamo", "1990-02-14", "14829013631"),
    REPEATED("Testein Kanaripip Jotadal", "1982-07-21", "21878215327"),
    WITHDRAWN("Testbjørg Kanarifot Kappaås", "1993-05-26", "26859317110"),
    PATIENT("Testvald Kanariblikk Lambdanes", "1988-08-11", "11888818741"),
    BY_EFORMIDLING("Testine Kanarisnes Mystad", "1986-10-04", "04908608025", "1103"),
    BY_FIKS("Testar Kanarilund Nyland", "1992-02-19", "19829208078", "0301");

    private final String fullName;
    private final String dateOfBirth;
    private final String number;
    private final String municipality;

    Person(String fullName, String dateOfBirth, String number) {
        this(fullName, dateOfBirth, number, "4601");
    }

    Person(String fullName, String dateOfBirth, String number, String municipality) {
        this.fullName = fullName;
        this.dateOfBirth = dateOfBirth;
        this.number = number;
        this.municipality = municipality;
    }

    /** The population register of the demo: where each number is registered as living. */
    static String register() {
        StringBuilder lines = new StringBuilder();
        for (Person person : values()) {
            lines.append("no-fnr,").append(person.number).append(',');
            lines.append(person.municipality).append('\n');
        }
        // The people of schemas/examples, so that those can be sent as they are.
        lines.append("no-fnr,17859400078,4601\nno-fnr,17859400159,5001\nno-fnr,28890350188,4601\n");
        lines.append("no-fnr,01928800187,4601\nno-fnr,09831650025,4601\n");
        lines.append("dk-cpr,0707614285,0751\nnl-bsn,111222333,0363\nbe-nrn,85073003328,12025\n");
        return lines.toString();
    }

    String fullName() {
        return fullName;
    }

    String dateOfBirth() {
        return dateOfBirth;
    }

    String number() {
        return number;
    }
}
