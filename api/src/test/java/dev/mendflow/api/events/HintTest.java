package dev.mendflow.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HintTest {

    @Test
    void hintsOfOneKindBecomeOne() {
        var merged = Hint.merged(List.of(
                new Hint("tasks", Set.of("1"), Set.of("a")),
                new Hint("cases", Set.of("a"), Set.of("a")),
                new Hint("tasks", Set.of("2"), Set.of("b"))));

        assertThat(merged)
                .containsExactly(
                        new Hint("tasks", Set.of("1", "2"), Set.of("a", "b")),
                        new Hint("cases", Set.of("a"), Set.of("a")));
    }

    @Test
    void moreThanFiftyAreNotNamedAndStayUnnamed() {
        Hint many = new Hint(
                "tasks", IntStream.range(0, 51).mapToObj(String::valueOf).collect(Collectors.toSet()), Set.of("a"));

        var merged = Hint.merged(List.of(many, new Hint("tasks", Set.of("1"), Set.of("b"))));

        assertThat(merged).containsExactly(new Hint("tasks", Set.of(), Set.of("a", "b")));
    }
}
