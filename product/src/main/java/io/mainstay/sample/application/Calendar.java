package io.mainstay.sample.application;

import io.mainstay.sample.application.House.Caller;
import io.mainstay.sample.application.Script.Story;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// When things go wrong: Mondays, the weeks before Christmas, the spring, the first days of a
/// month, and the week of a change that should have been tried before.
final class Calendar {

    private static final int DAYS = 365;
    private static final int BAD_WEEK_AGO = 14;
    private static final double BAD_WEEK = 2.4;
    private static final double NIGHT = 0.05;
    private static final List<Double> BY_HOUR =
            List.of(1.0, 3.0, 5.0, 4.0, 3.0, 2.0, 3.0, 3.5, 3.0, 2.0, 1.0, 0.5);
    private static final int FIRST_HOUR = 7;

    private final Dice dice;
    private final House house;
    private final List<Story> stories;
    private final LocalDate today;

    Calendar(Dice dice, House house, List<Story> stories, Instant now) {
        this.dice = dice;
        this.house = house;
        this.stories = stories;
        this.today = now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// Somebody meets with a story.
    record Occasion(Instant at, Caller caller, Story story) {}

    /// About so many in the year up to today.
    List<Occasion> year(int count) {
        var days = today.minusDays(DAYS - 1).datesUntil(today.plusDays(1)).toList();
        var whole = days.stream().mapToDouble(this::weight).sum();
        var occasions = new ArrayList<Occasion>();
        double so = 0;
        for (var day : days) {
            so += weight(day) / whole * count;
            while (occasions.size() < Math.round(so)) {
                occasions.add(on(day));
            }
        }
        return occasions;
    }

    /// Something on that day.
    Occasion on(LocalDate day) {
        return at(day, dice.one(stories, story -> likely(story, day)));
    }

    Occasion at(LocalDate day, Story story) {
        var caller = dice.one(house.callers());
        var hours = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        var hour =
                dice.in(NIGHT) ? dice.between(0, 23) : FIRST_HOUR + dice.one(hours, BY_HOUR::get);
        var at = day.atTime(hour, dice.between(0, 59), dice.between(0, 59)).atZone(caller.zone());
        return new Occasion(at.toInstant(), caller, story);
    }

    LocalDate today() {
        return today;
    }

    LocalDate badMonday() {
        return today.minusWeeks(BAD_WEEK_AGO).with(DayOfWeek.MONDAY);
    }

    private boolean isBad(LocalDate day) {
        return !day.isBefore(badMonday()) && day.isBefore(badMonday().plusDays(5));
    }

    private double weight(LocalDate day) {
        return byWeekday(day) * byMonth(day) * (isBad(day) ? BAD_WEEK : 1);
    }

    private static double byWeekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 1.65;
            case TUESDAY -> 1.2;
            case WEDNESDAY -> 1.05;
            case THURSDAY -> 1.0;
            case FRIDAY -> 0.9;
            case SATURDAY -> 0.5;
            case SUNDAY -> 0.25;
        };
    }

    private static double byMonth(LocalDate day) {
        return switch (day.getMonth()) {
            case NOVEMBER -> 1.25;
            case DECEMBER -> 1.35;
            case APRIL, MAY -> 1.1;
            case JULY, AUGUST -> 0.75;
            default -> 1.0;
        };
    }

    private double likely(Story story, LocalDate day) {
        var weight = story.shape().weight();
        return switch (story.shape().season()) {
            case "monday" -> day.getDayOfWeek() == DayOfWeek.MONDAY ? weight * 4.0 : weight;
            case "start" -> day.getDayOfMonth() <= 4 ? weight * 4.0 : weight * 0.7;
            case "peak" -> isPeak(day) ? weight * 2.5 : weight;
            case "change" -> isBad(day) ? weight * 14.0 : weight * 0.3;
            default -> weight;
        };
    }

    private static boolean isPeak(LocalDate day) {
        return day.getMonth() == Month.NOVEMBER || day.getMonth() == Month.DECEMBER;
    }
}
