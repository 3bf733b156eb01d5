package dev.mendflow.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The rules of docs/bpmn-style.md for decision tables. */
class TableStyleTest {

    static Stream<Named<Document>> tables() {
        return ModelFiles.with(".dmn").stream()
                .map(file -> Named.of(file.getFileName().toString(), Xml.read(file)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyDecisionIsDrawnWithWhatItNeeds(Document tables) {
        assertThat(drawn(tables, "DMNShape")).isEqualTo(ids(Xml.all(tables, "decision")));
        assertThat(drawn(tables, "DMNEdge")).isEqualTo(ids(Xml.all(tables, "informationRequirement")));
        assertThat(Xml.all(tables, "Bounds")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatADecisionNeedsIsThere(Document tables) {
        Set<String> decisions = ids(Xml.all(tables, "decision"));

        assertThat(Xml.all(tables, "requiredDecision")).allSatisfy(needed -> assertThat(decisions)
                .contains(needed.getAttribute("href").substring(1)));
    }

    /** Designers see them in the Modeler, those who lead in the editor of the pages. */
    @ParameterizedTest
    @MethodSource("tables")
    void columnsAndRulesSpeakChineseAndEnglish(Document tables) {
        Stream<String> columns = Stream.of("input", "output")
                .flatMap(kind -> Xml.all(tables, kind).stream())
                .map(column -> column.getAttribute("label"));
        Stream<String> explained = Stream.of("decision", "rule")
                .flatMap(kind -> Xml.all(tables, kind).stream())
                .map(one -> Xml.children(one, "description")
                        .map(Element::getTextContent)
                        .collect(Collectors.joining()));

        assertThat(Stream.concat(columns, explained)).isNotEmpty().allSatisfy(text -> assertThat(text)
                .matches("(?s)\\p{IsHan}.* / \\p{IsLatin}.*"));
    }

    private static Set<String> drawn(Document tables, String kind) {
        return Xml.all(tables, kind).stream()
                .map(shape -> shape.getAttribute("dmnElementRef"))
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Element> elements) {
        return elements.stream().map(element -> element.getAttribute("id")).collect(Collectors.toSet());
    }
}
