package dev.nakadachi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Random documents: what was written is read back, and no damage leads to anything but a value or the one failure. */
class JsonRoundTripTest {

    private static final long SEED = 20_261_121L;

    @Test
    void whatWasWrittenIsReadBack() {
        RandomGenerator chance = chance();
        for (int run = 0; run < 400; run++) {
            Map<String, Object> document = document(chance, 3);
            byte[] bytes = JsonWriter.write(to -> write(document, to));
            assertThat(read(bytes)).as("seed %d run %d", SEED, run).isEqualTo(document);
        }
    }

    @Test
    void damagedBytesGiveAValueOrTheOneFailure() {
        RandomGenerator chance = chance();
        int refused = 0;
        for (int run = 0; run < 4_000; run++) {
            Map<String, Object> document = document(chance, 2);
            byte[] bytes = JsonWriter.write(to -> write(document, to));
            for (int hits = 1 + chance.nextInt(3); hits > 0; hits--) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            try {
                assertThat(read(bytes)).isNotNull();
            } catch (MalformedJsonException e) {
                assertThat(e).hasNoCause();
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 3_999);
    }

    @Test
    void everyCutIsRefused() {
        byte[] bytes = JsonWriter.write(to -> write(document(chance(), 3), to));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(MalformedJsonException.class);
        }
    }

    private static RandomGenerator chance() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }

    private static Map<String, Object> document(RandomGenerator chance, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int count = chance.nextInt(6); count > 0; count--) {
            members.put(text(chance), member(chance, depth));
        }
        return members;
    }

    private static Object member(RandomGenerator chance, int depth) {
        return switch (chance.nextInt(depth == 0 ? 2 : 4)) {
            case 0 -> text(chance);
            case 1 -> Boolean.toString(chance.nextBoolean());
            case 2 -> document(chance, depth - 1);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int count = chance.nextInt(4); count > 0; count--) {
                    list.add(document(chance, depth - 1));
                }
                yield list;
            }
        };
    }

    private static String text(RandomGenerator chance) {
        StringBuilder text = new StringBuilder();
        for (int count = chance.nextInt(12); count > 0; count--) {
            int point = switch (chance.nextInt(5)) {
                case 0 -> chance.nextInt(0x20);
                case 1 -> 0xFF61 + chance.nextInt(0x3F);
                case 2 -> 0x4E00 + chance.nextInt(0x5000);
                case 3 -> 0x1F300 + chance.nextInt(0x200);
                default -> 0x20 + chance.nextInt(0x5F);
            };
            text.appendCodePoint(point);
        }
        return text.toString();
    }

    @SuppressWarnings("unchecked") // the generator above makes nothing else
    private static void write(Map<String, Object> document, JsonWriter to) {
        document.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                to.object(name, inner -> write((Map<String, Object>) nested, inner));
            } else if (value instanceof List<?> list) {
                to.objects(name, (List<Map<String, Object>>) list, JsonRoundTripTest::write);
            } else {
                to.text(name, (String) value);
            }
        });
    }

    private static Object read(byte[] bytes) {
        return JsonReader.read(
                new ByteArrayInputStream(bytes), TextScreen.open(), NoticeListener.none(), JsonRoundTripTest::value);
    }

    private static Object value(JsonReader in) {
        return switch (in.kind()) {
            case OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                in.object();
                while (in.nextMember()) {
                    members.put(in.name(), value(in));
                }
                yield members;
            }
            case ARRAY -> in.list(JsonRoundTripTest::value);
            default -> in.text();
        };
    }
}
