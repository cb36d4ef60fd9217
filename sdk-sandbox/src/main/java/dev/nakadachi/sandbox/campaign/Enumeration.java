package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.error.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Every mishap at every point of the stories. A schedule is named {@code story@point=mishap}, with a further
 * {@code @point=mishap} for the second.
 */
final class Enumeration {

    private static final Rule<String> NAME = Rule.pattern(
            "schedule",
            "-?[0-9]{1,19}|[a-z-]{1,32}(@[0-9]{1,6}=[A-Z_]{1,32}){0,2}",
            "is a seed, or story@point=mishap",
            "copy it from a report");
    private static final Rule<String> STORY =
            Rule.of("schedule", "names a story of this campaign", "copy it from a report", name -> false);
    private static final Pattern SEED = Pattern.compile("-?[0-9]+");

    private final Subject subject;
    private final int threads;
    private final Progress progress;

    Enumeration(Subject subject, int threads, Progress progress) {
        this.subject = subject;
        this.threads = threads;
        this.progress = progress;
    }

    /** The schedule of a name in a report. */
    static Schedule named(String name) {
        NAME.check(name);
        if (SEED.matcher(name).matches()) {
            return Draw.of(Long.parseLong(name));
        }
        String[] parts = name.split("@", -1);
        Schedule story = Optional.ofNullable(Stories.all().get(parts[0])).orElseThrow(STORY::broken);
        Map<Integer, Mishap> mishaps = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] one = parts[i].split("=", -1);
            mishaps.put(Integer.parseInt(one[0]), Mishap.valueOf(one[1]));
        }
        return story.with((number, place) -> Optional.ofNullable(mishaps.get(number)));
    }

    Tally singles() {
        return run(first(), List::of);
    }

    Tally pairs(int part, int of) {
        List<String> first = first();
        List<String> some = IntStream.range(0, first.size())
                .filter(place -> place % of == part - 1)
                .mapToObj(first::get)
                .toList();
        return run(some, this::behind);
    }

    private List<String> first() {
        return Stories.all().keySet().stream()
                .flatMap(story -> behind(story).stream())
                .toList();
    }

    private Tally run(List<String> schedules, Function<String, List<String>> unfold) {
        Queue<String> left = new ConcurrentLinkedQueue<>(schedules);
        return Crew.of(threads).work(subject.name(), tally -> {
            String next = left.poll();
            if (next == null) {
                return false;
            }
            for (String name : unfold.apply(next)) {
                Findings found = Run.of(named(name), subject, Journal.none());
                tally.add(name, found);
                progress.passed(found);
            }
            return true;
        });
    }

    /** The names of all schedules with one more mishap, at a point behind the last. */
    private List<String> behind(String name) {
        List<Place> places = new ArrayList<>();
        Run.of(named(name), subject, new Passing(places));
        int start = name.contains("@") ? lastPoint(name) : 0;
        List<String> names = new ArrayList<>();
        for (int number = start + 1; number <= places.size(); number++) {
            for (Mishap mishap : Mishap.at(places.get(number - 1))) {
                names.add(name + "@" + number + "=" + mishap);
            }
        }
        return names;
    }

    private static int lastPoint(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('@') + 1, name.lastIndexOf('=')));
    }

    /** Keeps where the points were. */
    private record Passing(List<Place> places) implements Journal {

        @Override
        public void point(int number, Place place, String what, Optional<Mishap> mishap) {
            places.add(place);
        }

        @Override
        public void note(String words) {}
    }
}
