package dev.mendflow.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would end or block the engine, or read our files, does not get as far as the engine. */
class ModelLintTest {

    private static final String SCRIPT = """
            <bpmn:scriptTask id="Work"><bpmn:extensionElements>
              <zeebe:script expression="%s" resultVariable="x" />
            </bpmn:extensionElements><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:scriptTask>
            """;

    private final ModelLint lint = new ModelLint();

    @Test
    void aPlainProcessHasNoFindings() {
        assertThat(lint.check(List.of(script("=a + 1")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=if a = null then &quot;9999-12-31T00:00:00Z&quot; else a",
                "=for x in parts return x.price * 2",
                "=for i in 1..1000 return i",
                "=some p in parts satisfies p.critical",
                "=x in [1..100000]",
                "=matches(serial, &quot;^LF[0-9A-Z]+$&quot;)",
                "=&quot;for i in 1..999999999 return i&quot;",
                "=decimal(price, 2) ** 2",
                "=decimal(abs(price), 2)",
                "=now() + duration(&quot;P1D&quot;)"
            })
    void whatPeopleWriteIsAllowed(String expression) {
        assertThat(lint.check(List.of(script(expression)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=count(for i in 1..100000000 return i) | feel-range",
                "=for i in 1..n return i | feel-range",
                "=for i in 1..200, j in 1..200 return i * j | feel-range",
                "=for i in a, j in b, k in c return 1 | feel-nesting",
                "=some i in (for k in (for l in x return l) return k) satisfies i > 0 | feel-nesting",
                "=for i in 1..60 return concatenate(partial, partial) | feel-growth",
                "={f: function(n) f(n), r: f(1)}.r | feel-growth",
                "=9 ** 9 ** 9 | feel-number",
                "=10 ** 999999999 | feel-number",
                "=2 ** n | feel-number",
                "=decimal(1, 999999999) | feel-number",
                "=decimal(1, n) | feel-number",
                "=decimal(abs(1), 999999999) | feel-number",
                "=1e999999999 | feel-number",
                "=matches(text, &quot;(a+)+$&quot;) | feel-pattern",
                "=/* */ for i in 1 /* */ .. /* */ 99999999 return i | feel-range"
            })
    void anExpressionThatCouldGrowForEverIsRefused(String expression, String rule) {
        assertThat(rules(script(expression))).containsExactly(rule);
    }

    @Test
    void anExpressionThatIsTooLongOrTooDeepIsRefused() {
        assertThat(rules(script("=" + "1+".repeat(3000) + "1"))).containsExactly("feel-length");
        assertThat(rules(script("=" + "(".repeat(200) + "1" + ")".repeat(200)))).containsExactly("feel-depth");
    }

    @Test
    void aLoopOverAListThatIsPutTogetherIsRefused() {
        String task = """
                <bpmn:task id="Work"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>
                  <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
                    <zeebe:loopCharacteristics inputCollection="%s" />
                  </bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:task>
                """;
        assertThat(rules(process(task.formatted("=parts")))).isEmpty();
        assertThat(rules(process(task.formatted("=concatenate(parts, parts)")))).contains("unbounded-loop");
        assertThat(rules(process(task.formatted("=for i in 1..900 return i")))).contains("unbounded-loop");
    }

    @Test
    void aWayThatLeadsBackWithoutAnythingToWaitForIsRefused() {
        String again = """
                <bpmn:exclusiveGateway id="Work" default="F2"><bpmn:incoming>F1</bpmn:incoming><bpmn:incoming>F4</bpmn:incoming>
                  <bpmn:outgoing>F2</bpmn:outgoing><bpmn:outgoing>F3</bpmn:outgoing></bpmn:exclusiveGateway>
                <bpmn:%s id="Again">%s<bpmn:incoming>F3</bpmn:incoming><bpmn:outgoing>F4</bpmn:outgoing></bpmn:%s>
                <bpmn:sequenceFlow id="F3" sourceRef="Work" targetRef="Again"><bpmn:conditionExpression>=a</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="F4" sourceRef="Again" targetRef="Work" />
                """;
        String job = "<bpmn:extensionElements><zeebe:taskDefinition type=\"t\" /></bpmn:extensionElements>";
        assertThat(rules(process(again.formatted("task", "", "task")))).containsExactly("loop-without-rest");
        assertThat(rules(process(again.formatted("serviceTask", job, "serviceTask"))))
                .isEmpty();
    }

    @Test
    void processesThatCallEachOtherInACircleAreRefused() {
        String call = """
                <bpmn:callActivity id="Work"><bpmn:extensionElements><zeebe:calledElement processId="%s" /></bpmn:extensionElements>
                  <bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:callActivity>
                """;
        ModelFile one = new ModelFile("one.bpmn", text("one", call.formatted("two")));
        ModelFile two = new ModelFile("two.bpmn", text("two", call.formatted("one")));

        assertThat(lint.check(List.of(one))).isEmpty();
        assertThat(lint.check(List.of(one, two))).extracting(Finding::rule).containsOnly("calls-itself");
    }

    @Test
    void aTimerThatNeverPausesIsRefused() {
        String timer = """
                <bpmn:userTask id="Work"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements>
                  <bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:userTask>
                <bpmn:boundaryEvent id="Tick" attachedToRef="Work" cancelActivity="false"><bpmn:outgoing>F3</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="T"><bpmn:timeCycle>%s</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:endEvent id="Ticked"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="F3" sourceRef="Tick" targetRef="Ticked" />
                """;
        assertThat(rules(process(timer.formatted("R/PT0.001S")))).containsExactly("timer-too-fast");
        assertThat(rules(process(timer.formatted("R2/P2D")))).isEmpty();
    }

    static Stream<String> evilDocuments() {
        String start = "<?xml version=\"1.0\"?>";
        return Stream.of(
                start + "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
                start + "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                start + "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;\">]><a>&y;</a>",
                start + "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\">%x;]><a/>",
                start + "<a>".repeat(5000) + "</a>".repeat(5000),
                start + "<a>" + "<b/>".repeat(30000) + "</a>",
                start + "<a " + attributes(500) + "/>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>",
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>",
                start + "<a>&x;</a>",
                "no model at all",
                "");
    }

    @ParameterizedTest
    @MethodSource("evilDocuments")
    void aDocumentThatIsAnAttackIsRefusedAtOnce(String document) {
        long start = System.nanoTime();
        for (String kind : List.of("bpmn", "dmn", "form")) {
            assertThat(rules(new ModelFile("evil." + kind, document.getBytes(StandardCharsets.UTF_8))))
                    .as(kind)
                    .isNotEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(rules(new ModelFile("evil.bpmn", new byte[] {(byte) 0xc3, 0x28})))
                .containsExactly("unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/x.bpmn", "a/b.bpmn", "x.exe", ".bpmn", "a b.bpmn", "x.bpmn\n", "流程.bpmn"})
    void aNameThatIsAPathOrNoNameIsRefused(String name) {
        assertThat(rules(new ModelFile(name, new byte[0]))).containsExactly("file-name");
    }

    @Test
    void tooManyOrTooLargeFilesAreRefused() {
        ModelFile plain = script("=1");
        assertThat(lint.check(List.of())).extracting(Finding::rule).containsExactly("number-of-files");
        assertThat(lint.check(Collections.nCopies(51, plain)))
                .extracting(Finding::rule)
                .containsExactly("number-of-files");
        assertThat(lint.check(List.of(plain, plain))).extracting(Finding::rule).contains("file-twice");
        assertThat(rules(new ModelFile("big.bpmn", new byte[1_000_000]))).containsExactly("file-size");
    }

    @Test
    void aFormThatRunsOrLoadsWhatItsAuthorWantsIsRefused() {
        assertThat(rules(form("{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\"}")))
                .isEmpty();
        assertThat(rules(form("{\"type\":\"html\",\"id\":\"a\"}"))).containsExactly("form-component");
        assertThat(rules(form("{\"type\":\"iframe\",\"id\":\"a\"}"))).containsExactly("form-component");
        assertThat(rules(form("{\"type\":\"text\",\"id\":\"a\",\"text\":\"<img src=x onerror=alert(1)>\"}")))
                .containsExactly("form-content");
        assertThat(rules(form("{\"type\":\"text\",\"id\":\"a\",\"text\":\"=for i in 1..99999999 return i\"}")))
                .containsExactly("feel-range");
        assertThat(rules(new ModelFile("deep.form", ("[".repeat(9000)).getBytes(StandardCharsets.UTF_8))))
                .containsExactly("unreadable");
    }

    @Test
    void aDecisionMayNotCountForEverEither() {
        assertThat(rules(decision("feel", "count(for i in 1..99999999 return i)")))
                .containsExactly("feel-range");
        assertThat(rules(decision("javascript", "1"))).containsExactly("foreign-script");
        assertThat(rules(decision("feel", "[1..99999]"))).isEmpty();
    }

    @Test
    void whatTheSchemaOrTheEngineRefusesIsFoundToo() {
        assertThat(rules(process("<bpmn:serviceTask id=\"Work\"><bpmn:incoming>F1</bpmn:incoming>"
                        + "<bpmn:outgoing>F2</bpmn:outgoing></bpmn:serviceTask>")))
                .containsExactly("engine-rule");
        assertThat(rules(process("<bpmn:dance id=\"Work\" />"))).containsExactly("schema");
        assertThat(rules(process("<bpmn:task id=\"Work\" /><bpmn:task id=\"Work\" />")))
                .contains("id-twice");
    }

    private List<String> rules(ModelFile file) {
        return lint.check(List.of(file)).stream().map(Finding::rule).distinct().toList();
    }

    private static ModelFile script(String expression) {
        return process(SCRIPT.formatted(expression));
    }

    private static ModelFile process(String work) {
        return new ModelFile("p.bpmn", text("p", work));
    }

    private static byte[] text(String id, String work) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="D" targetNamespace="x">
                  <bpmn:process id="%s" isExecutable="true">
                    <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                    %s
                    <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
                    <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Work" />
                    <bpmn:sequenceFlow id="F2" sourceRef="Work" targetRef="End" />
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="Picture"><bpmndi:BPMNPlane id="Plane" bpmnElement="%s" /></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(id, work, id).getBytes(StandardCharsets.UTF_8);
    }

    private static ModelFile form(String component) {
        return new ModelFile(
                "f.form",
                "{\"id\":\"f\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[%s]}"
                        .formatted(component)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static ModelFile decision(String language, String expression) {
        return new ModelFile("d.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x">
                  <decision id="one" name="one"><literalExpression id="e" expressionLanguage="%s"><text>%s</text></literalExpression></decision>
                </definitions>
                """.formatted(language, expression).getBytes(StandardCharsets.UTF_8));
    }

    private static String attributes(int many) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < many; i++) {
            all.append("a").append(i).append("='' ");
        }
        return all.toString();
    }
}
