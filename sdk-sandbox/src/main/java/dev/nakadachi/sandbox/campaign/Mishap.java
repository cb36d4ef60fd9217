package dev.nakadachi.sandbox.campaign;

import static dev.nakadachi.sandbox.campaign.Place.ENQUIRY;
import static dev.nakadachi.sandbox.campaign.Place.ORDER;
import static dev.nakadachi.sandbox.campaign.Place.READ;
import static dev.nakadachi.sandbox.campaign.Place.REFRESH;
import static dev.nakadachi.sandbox.campaign.Place.WRITE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that goes wrong at a point of a schedule. */
enum Mishap {
    /** No connection: nothing leaves, and the subject knows it. */
    CONNECT_REFUSED("the connection is refused", ORDER, ENQUIRY, REFRESH),
    /** No byte of the request arrives, which the subject cannot know: the connection stood. */
    RESET_BEFORE("the connection is made and ends before any byte of the request arrives", ORDER, ENQUIRY, REFRESH),
    /** Part of the request leaves; the bank carries out nothing. */
    RESET_DURING("the connection ends in the middle of the request", ORDER),
    /** The bank carries it out, and no byte of the answer comes. */
    RESET_AFTER("the connection ends after the request; the bank has it", ORDER, ENQUIRY, REFRESH),
    /** The bank carries it out, and the answer ends in its middle. */
    CUT_ANSWER("the connection ends in the middle of the answer", ORDER, ENQUIRY, REFRESH),
    /** The bank carries it out, and the answer is no JSON. */
    MALFORMED("the answer arrives and is broken", ORDER, ENQUIRY, REFRESH),
    /** The right answer, late but in time. */
    SLOW("the answer takes ten seconds", ORDER, ENQUIRY),
    /** The subject's deadline passes, and the request never arrives. */
    LOST("the request is lost, and the subject's deadline passes", ORDER, ENQUIRY, REFRESH),
    /** The bank carries it out at once, and the subject's deadline passes. */
    TIMED_OUT("the bank has it, and the subject's deadline passes", ORDER),
    /** The subject's deadline passes, and the bank carries it out twenty minutes later. */
    EXECUTED_LATER("the subject's deadline passes, and the bank carries it out 20 minutes later", ORDER),
    /** A gateway gives up: 504; the bank carries it out twenty minutes later. */
    GATEWAY_LATER("a gateway says 504, and the bank carries it out 20 minutes later", ORDER),
    /** 503 instead of an answer. */
    ERROR_BEFORE("503, and the bank has not seen it", ORDER, ENQUIRY, REFRESH),
    /** The bank carries it out and then answers 500. */
    ERROR_AFTER("500 after the bank has carried it out", ORDER),
    /** The request arrives twice at once. */
    TWICE("the request is delivered twice", ORDER),
    /** The request arrives again twenty minutes later. */
    TWICE_LATER("the request is delivered again 20 minutes later", ORDER),
    /** The bank carries it out, and the answer is that to an earlier request. */
    FOREIGN_ANSWER("the answer is that to another request", ORDER, ENQUIRY),
    /** The answer is that to an earlier request, and the bank has not seen this one. */
    FOREIGN_ANSWER_ONLY("the answer is that to another request, and the bank has not seen this one", ORDER),
    /** The customer answers all that waits while the request is on its way. */
    APPROVED_MEANWHILE("the customer approves all that waits just before it arrives", ORDER, ENQUIRY),
    /** Every access token ends before the request arrives: 401 before execution. */
    TOKEN_EXPIRED("401: the access token is over, and nothing was carried out", ORDER, ENQUIRY),
    /** The list is old: nothing of the last three hours is in it. */
    STALE_LIST("the answer leaves out what is younger than three hours", ENQUIRY),
    /** The process dies before anything leaves. */
    KILLED_BEFORE("the process is killed before the request leaves", ORDER, ENQUIRY, REFRESH),
    /** The process dies after the bank has it. */
    KILLED_AFTER("the process is killed before the answer arrives; the bank has the request", ORDER, ENQUIRY, REFRESH),
    /** Two threads with one key. */
    RACED_BY_THREAD("another thread of the process pays the same payment meanwhile", ORDER, WRITE),
    /** Two nodes with one key. */
    RACED_BY_NODE("another node pays the same payment meanwhile", ORDER, WRITE),
    /** Two threads with one limit. */
    RACED_BY_PAYMENT("another thread of the process pays another payment meanwhile", ORDER, WRITE),
    /** The one who looks after open payments, and a call that is under way. */
    LOOKED_AFTER_MEANWHILE("another node looks after what is open meanwhile", ORDER, WRITE),
    /** Nothing is written, and the subject is told. */
    DISK_FULL("the disk is full, nothing is written", WRITE),
    /** It is durable, and the subject is told that it failed. */
    WRITTEN_BUT_FAILED("the disk reports a failure, and the bytes are durable all the same", WRITE),
    /** The process dies with nothing durable. */
    KILLED_BEFORE_WRITE("the process is killed before the bytes are durable", WRITE),
    /** The process dies behind it. */
    KILLED_AFTER_WRITE("the process is killed when the bytes are durable", WRITE),
    /** At the next start the disk is as it was before these bytes, but for the log. */
    PUT_BACK("later the disk is put back to how it was before these bytes; the log is whole", WRITE),
    /** The same, and the log is gone. */
    PUT_BACK_WITHOUT_LOG("later the disk is put back to how it was before these bytes; the log is lost", WRITE),
    /** The disk does not answer. */
    UNREADABLE("the disk does not answer", READ);

    private final String words;
    /** Copied and never handed out. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Place> places;

    Mishap(String words, Place first, Place... more) {
        this.words = words;
        this.places = Set.copyOf(EnumSet.of(first, more));
    }

    /** Those that can happen at a place, in a fixed order. */
    static List<Mishap> at(Place place) {
        return AtPlaces.LISTS.getOrDefault(place, List.of());
    }

    /** What happens, for people: a clause. */
    String words() {
        return words;
    }

    /** Whether somebody else acts, and the point itself is passed as if nothing were. */
    boolean isRace() {
        return switch (this) {
            case RACED_BY_THREAD, RACED_BY_NODE, RACED_BY_PAYMENT, LOOKED_AFTER_MEANWHILE -> true;
            default -> false;
        };
    }

    private static final class AtPlaces {

        private static final Map<Place, List<Mishap>> LISTS = Stream.of(Place.values())
                .collect(Collectors.toUnmodifiableMap(
                        place -> place,
                        place -> Stream.of(Mishap.values())
                                .filter(mishap -> mishap.places.contains(place))
                                .toList()));
    }
}
