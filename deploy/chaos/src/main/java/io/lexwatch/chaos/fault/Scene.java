package io.lexwatch.chaos.fault;

import io.lexwatch.chaos.news.Outlet;
import io.lexwatch.chaos.receive.Receiver;
import io.lexwatch.chaos.stack.Lexwatch;
import io.lexwatch.chaos.stack.SmallDisk;
import io.lexwatch.chaos.stack.Topics;
import java.util.List;

/**
 * What faults are made of.
 *
 * @param disk what the broker writes to; without a bound where this machine allows none
 * @param poison what was sent as poison so far
 * @param repair what is done after a receiver was gone
 */
public record Scene(
        Lexwatch lexwatch,
        SmallDisk disk,
        List<Outlet> outlets,
        Receiver receiver,
        Topics topics,
        Poison poison,
        Repair repair) {}
