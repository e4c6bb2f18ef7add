package io.lexwatch.alert.story;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sums of money as texts write them, as far as it takes to compare and weigh them; currencies are left aside. */
final class Sums {

    private static final Pattern SUM = Pattern.compile("(\\d[\\d.,\\u00a0 ]*)\\s*(\\p{L}+)?");

    /** Reports round, and convert currencies: what differs by less is one sum. */
    private static final double ALIKE = 0.15;

    private Sums() {}

    static boolean alike(String a, String b) {
        OptionalDouble left = of(a);
        OptionalDouble right = of(b);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        double larger = Math.max(left.getAsDouble(), right.getAsDouble());
        return Math.abs(left.getAsDouble() - right.getAsDouble()) <= ALIKE * larger;
    }

    static OptionalDouble of(String amount) {
        Matcher sum = SUM.matcher(amount == null ? "" : amount);
        if (!sum.find()) {
            return OptionalDouble.empty();
        }
        double scale = scale(sum.group(2));
        double number = number(sum.group(1).strip(), scale > 1);
        return number > 0 ? OptionalDouble.of(number * scale) : OptionalDouble.empty();
    }

    private static double scale(String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "k", "thousand" -> 1e3;
            case "m", "mn", "mln", "mio", "million", "millions", "millionen", "millones" -> 1e6;
            case "b", "bn", "bln", "billion", "billions", "mrd", "milliarden", "milliard", "milliards" -> 1e9;
            default -> 1;
        };
    }

    /** Before "billion" a comma or point parts off a fraction; else both part off thousands, but for two last digits. */
    private static double number(String digits, boolean scaled) {
        String plain = digits.replaceAll("[\\u00a0 ]", "").replaceAll("[.,]+$", "");
        boolean fraction = plain.matches(".*[.,]\\d{1,2}") || (scaled && plain.matches("\\d+[.,]\\d+"));
        int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        String whole = fraction ? plain.substring(0, last) : plain;
        String rest = fraction ? plain.substring(last + 1) : "0";
        String joined = whole.replaceAll("[.,]", "");
        return joined.length() > 15 ? 0 : Double.parseDouble(joined + "." + rest);
    }
}
