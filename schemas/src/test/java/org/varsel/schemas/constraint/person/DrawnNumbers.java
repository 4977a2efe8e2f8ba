package org.varsel.schemas.constraint.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Numbers as their registers make them, of nobody in particular. Every check digit is reckoned here once more and in another way than
 * in the program.
 */
final class DrawnNumbers {

    private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    private DrawnNumbers() {}

    static String digits(Random random, int length) {
        return random.ints(length, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
    }

    static LocalDate day(Random random, int fromYear, int toYear) {
        return LocalDate.ofEpochDay(random.nextLong(
                LocalDate.of(fromYear, 1, 1).toEpochDay(),
                LocalDate.of(toYear + 1, 1, 1).toEpochDay()));
    }

    /** Of the synthetic range, month plus 80. */
    static String norwegian(Random random, boolean dNumber) {
        LocalDate day = day(random, 1940, 2020);
        String start = "%02d%02d%02d"
                .formatted(day.getDayOfMonth() + (dNumber ? 40 : 0), day.getMonthValue() + 80, day.getYear() % 100);
        while (true) {
            String nine = start + digits(random, 3);
            int first = (11 - sum(nine, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11) % 11;
            int second = (11 - sum(nine + first % 10, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
            if (first < 10 && second < 10) {
                return nine + first + second;
            }
        }
    }

    /** Eleven digits whose last is right, whatever the others are. */
    static String withSecondNorwegianDigit(Random random) {
        while (true) {
            String ten = digits(random, 10);
            int second = (11 - sum(ten, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
            if (second < 10) {
                return ten + second;
            }
        }
    }

    static String withFirstNorwegianDigit(Random random) {
        while (true) {
            String nine = digits(random, 9);
            int first = (11 - sum(nine, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11) % 11;
            if (first < 10) {
                return nine + first;
            }
        }
    }

    static String belgian(Random random) {
        LocalDate day = day(random, 1900, 2025);
        int month = day.getMonthValue() + 20 * random.nextInt(3);
        return withBelgianKey(
                day.getYear() >= 2000,
                "%02d%02d%02d%s".formatted(day.getYear() % 100, month, day.getDayOfMonth(), digits(random, 3)));
    }

    static String withBelgianKey(boolean since2000, String nine) {
        long number = Long.parseLong(nine) + (since2000 ? 2_000_000_000L : 0);
        return nine + "%02d".formatted(97 - number % 97);
    }

    static String danish(Random random) {
        while (true) {
            int seventh = random.nextInt(10);
            LocalDate day = day(random, 1858, 2057);
            String nine = "%02d%02d%02d%d%s"
                    .formatted(
                            day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100, seventh, digits(random, 2));
            int last = (11 - sum(nine, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
            if (last < 10 && centuryOfSeventh(seventh, day.getYear() % 100) == day.getYear() / 100) {
                return nine + last;
            }
        }
    }

    /** As the table of the register has it: 0-3, 4 and 9, 5-8. */
    private static int centuryOfSeventh(int seventh, int year) {
        return switch (seventh) {
            case 0, 1, 2, 3 -> 19;
            case 4, 9 -> year < 37 ? 20 : 19;
            default -> year < 58 ? 20 : 18;
        };
    }

    static String withDanishSum(Random random) {
        while (true) {
            String nine = digits(random, 9);
            int last = (11 - sum(nine, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
            if (last < 10) {
                return nine + last;
            }
        }
    }

    static String dutch(Random random) {
        while (true) {
            String eight = digits(random, 8);
            int last = sum(eight, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
            if (last < 10 && !eight.equals("00000000")) {
                return eight + last;
            }
        }
    }

    static String dni(Random random) {
        int number = random.nextInt(100_000_000);
        return "%08d%c".formatted(number, "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23));
    }

    static String nie(Random random) {
        int number = random.nextInt(30_000_000);
        return "%c%07d%c"
                .formatted(
                        "XYZ".charAt(number / 10_000_000),
                        number % 10_000_000,
                        "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23));
    }

    static String swedish(Random random) {
        LocalDate day = day(random, 1850, 2025);
        int coordination = random.nextBoolean() ? 60 : 0;
        String nine = day.format(DateTimeFormatter.ofPattern("yyMM"))
                + "%02d".formatted(day.getDayOfMonth() + coordination)
                + digits(random, 3);
        return day.getYear() / 100 + withLuhnDigit(nine);
    }

    static String withLuhnDigit(String start) {
        int sum = 0;
        for (int i = 0; i < start.length(); i++) {
            int digit = start.charAt(start.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? DOUBLED[digit] : digit;
        }
        return start + (10 - sum % 10) % 10;
    }

    static String healthService(Random random) {
        while (true) {
            String nine = "999" + digits(random, 6);
            int last = 11 - sum(nine, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
            if (last != 10) {
                return nine + last % 11;
            }
        }
    }

    static String withHealthServiceDigit(Random random) {
        while (true) {
            String nine = digits(random, 9);
            int last = 11 - sum(nine, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
            if (last != 10) {
                return nine + last % 11;
            }
        }
    }

    static String policeComputer(Random random) {
        return withPoliceLetter(1950 + random.nextInt(75), random.nextInt(10_000_000));
    }

    static String withPoliceLetter(int year, int serial) {
        long number = (year % 100) * 10_000_000L + serial;
        return "%04d/%07d%c".formatted(year, serial, "ZABCDEFGHJKLMNPQRTUVWXY".charAt((int) (number % 23)));
    }

    static String french(Random random) {
        String[] places = {"01", "2A", "2B", "75", "99"};
        String place = places[random.nextInt(places.length)];
        String number = "123478".charAt(random.nextInt(6)) + digits(random, 4) + place + digits(random, 6);
        long counted = Long.parseLong(
                place.startsWith("2")
                        ? number.substring(0, 5) + (place.equals("2A") ? "19" : "18") + number.substring(7)
                        : number);
        return number + "%02d".formatted(97 - counted % 97);
    }

    private static int sum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum;
    }
}
