package org.varsel.schemas.label;

/** A colour of sRGB, measured as WCAG 2.2 (contrast) and CIE 1976 L*a*b* (distance) say. */
record Rgb(double red, double green, double blue) {

    static Rgb of(String hex) {
        if (!hex.matches("#[0-9A-F]{6}")) {
            throw new AssertionError("no colour of the form #RRGGBB: " + hex);
        }
        return new Rgb(linear(hex, 1), linear(hex, 3), linear(hex, 5));
    }

    double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    double contrast(Rgb other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    double distance(Rgb other) {
        double[] one = lab();
        double[] two = other.lab();
        return Math.sqrt(Math.pow(one[0] - two[0], 2) + Math.pow(one[1] - two[1], 2) + Math.pow(one[2] - two[2], 2));
    }

    private double[] lab() {
        double x = cube((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = cube(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = cube((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }

    private static double linear(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
