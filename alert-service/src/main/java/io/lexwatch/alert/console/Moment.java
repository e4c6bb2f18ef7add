package io.lexwatch.alert.console;

/**
 * A time as a page shows it.
 *
 * @param iso for machines
 * @param age how long ago, in few letters
 * @param day the day in the reader's zone
 * @param clock the time of day there
 * @param full everything, with the time in UTC
 */
record Moment(String iso, String age, String day, String clock, String full) {

    public String dayAndClock() {
        return day + ", " + clock;
    }
}
