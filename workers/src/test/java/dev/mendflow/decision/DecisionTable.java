package dev.mendflow.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.dmn.Audit;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import scala.jdk.javaapi.CollectionConverters;

/** A table of the models: what it says, and what it answers and by which rule. */
final class DecisionTable {

    private static final DmnEngine ENGINE = new DmnEngine.Builder().build();

    private final String decision;
    private final ParsedDmn parsed;
    private final Element table;

    private DecisionTable(String decision, ParsedDmn parsed, Element table) {
        this.decision = decision;
        this.parsed = parsed;
        this.table = table;
    }

    static DecisionTable read(String resource, String decision) {
        return new DecisionTable(
                decision,
                withContent(resource, file -> ENGINE.parse(file).toOption().get()),
                withContent(resource, file -> tableOf(file, decision)));
    }

    /** An answer and the number of the rule that gave it, counted from one. */
    record Answer(int rule, Map<String, String> outputs) {}

    Answer ask(Map<String, Object> question) {
        var evaluated = ENGINE.eval(parsed, decision, question);
        if (!evaluated.isRight() || !(evaluated.toOption().get() instanceof DmnEngine.Result result)) {
            throw new AssertionError(decision + " has no answer to " + question + ": " + evaluated);
        }
        return new Answer(rules().indexOf(hit(result)) + 1, outputs(result.value()));
    }

    /** Ids of the rules in their order. */
    List<String> rules() {
        return children("rule").stream().map(rule -> rule.getAttribute("id")).toList();
    }

    String hitPolicy() {
        return table.getAttribute("hitPolicy");
    }

    /** Whether the last rule asks for nothing, so that there is an answer to everything. */
    boolean catchesEverything() {
        return elements(children("rule").getLast(), "inputEntry").stream()
                .allMatch(entry -> entry.getTextContent().isBlank());
    }

    private String hit(DmnEngine.Result result) {
        return CollectionConverters.asJava(result.auditLog().entries()).stream()
                .filter(entry -> entry.id().equals(decision))
                .map(entry -> (Audit.DecisionTableEvaluationResult) entry.result())
                .flatMap(evaluated -> CollectionConverters.asJava(evaluated.matchedRules()).stream())
                .map(matched -> matched.rule().id())
                .reduce((one, other) -> {
                    throw new AssertionError(decision + " answered by two rules: " + one + ", " + other);
                })
                .orElseThrow();
    }

    /** A table with one output answers with its value alone. */
    private Map<String, String> outputs(Object value) {
        var outputs = new HashMap<String, String>();
        if (value instanceof scala.collection.Map<?, ?> columns) {
            CollectionConverters.asJava(columns)
                    .forEach((name, output) -> outputs.put(String.valueOf(name), Objects.toString(output, "")));
        } else {
            outputs.put(children("output").getFirst().getAttribute("name"), Objects.toString(value, ""));
        }
        return outputs;
    }

    private List<Element> children(String name) {
        return elements(table, name);
    }

    private static Element tableOf(InputStream file, String decision) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var root = factory.newDocumentBuilder().parse(file).getDocumentElement();
            return elements(root, "decision").stream()
                    .filter(found -> found.getAttribute("id").equals(decision))
                    .flatMap(found -> elements(found, "decisionTable").stream())
                    .findFirst()
                    .orElseThrow();
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static <T> T withContent(String resource, Function<InputStream, T> use) {
        try (var file =
                Objects.requireNonNull(DecisionTable.class.getClassLoader().getResourceAsStream(resource))) {
            return use.apply(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
