package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** A small process that begins by itself and waits or gets stuck, brought in as designers do it. */
public final class SampleModels {

    private static final String BOUNDARY = "mendflow-test-boundary";

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Http designer;
    private final String id;

    /** Models of one process, handed in by this person. */
    public SampleModels(Http designer, String id) {
        this.designer = designer;
        this.id = id;
    }

    /** A step that people do, with a reminder at its edge and a message beside it. */
    public String waiting(String step) {
        return model("""
                <bpmn:userTask id="Work" name="%s"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements>
                  <bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:userTask>
                <bpmn:boundaryEvent id="Remind" attachedToRef="Work" cancelActivity="false"><bpmn:outgoing>F3</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="InADay"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="F3" sourceRef="Remind" targetRef="Reminded" />
                <bpmn:endEvent id="Reminded"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
                <bpmn:subProcess id="Beside" triggeredByEvent="true">
                  <bpmn:startEvent id="Noted" isInterrupting="false"><bpmn:outgoing>F4</bpmn:outgoing>
                    <bpmn:messageEventDefinition id="ByNote" messageRef="Note" /></bpmn:startEvent>
                  <bpmn:sequenceFlow id="F4" sourceRef="Noted" targetRef="Taken" />
                  <bpmn:endEvent id="Taken"><bpmn:incoming>F4</bpmn:incoming></bpmn:endEvent>
                </bpmn:subProcess>
                """.formatted(step), "R1/PT1S");
    }

    /** A step that finds no number, three times. */
    public String stuck() {
        return model(script("=assert(missing, missing != null, &quot;no number 42&quot;)"), "R3/PT1S");
    }

    /** A step that would end the engine. */
    public String bomb() {
        return model(script("=count(for i in 1..100000000 return i)"), "R1/PT1S");
    }

    /** Hands a model in at this address. */
    public Http.Answer handIn(String path, String xml) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + id
                + ".bpmn\"\r\nContent-Type: application/octet-stream\r\n\r\n" + xml + "\r\n--" + BOUNDARY + "--\r\n";
        return designer.send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    /** Deploys a model, when the engine is there, and waits until readers see its version. */
    public int deploy(String xml) {
        Http.Answer answer = await().atMost(PATIENCE)
                .until(() -> handIn("/api/processes/deployments", xml), given -> given.status() != 503);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        int version = answer.json().path("definitions").path(0).path("version").asInt();
        await().atMost(PATIENCE)
                .until(() -> designer.get("/api/processes/" + id + "/versions/" + version)
                                .status()
                        == 200);
        return version;
    }

    /** Waits for so many instances in this state and gives the key of the newest. */
    public String instance(String query, int many) {
        String path = "/api/process-instances?process=" + id + query;
        await().atMost(PATIENCE)
                .until(() -> designer.get(path).json().path("items").size() >= many);
        return designer.get(path).json().path("items").path(0).path("key").asString();
    }

    private static String script(String expression) {
        return """
                <bpmn:scriptTask id="Work" name="Compute"><bpmn:extensionElements>
                  <zeebe:script expression="%s" resultVariable="y" /></bpmn:extensionElements>
                  <bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:scriptTask>
                """.formatted(expression);
    }

    private String model(String work, String cycle) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="x">
                  <bpmn:message id="Note" name="%1$s-note"><bpmn:extensionElements><zeebe:subscription correlationKey="=&quot;%1$s&quot;" /></bpmn:extensionElements></bpmn:message>
                  <bpmn:process id="%1$s" name="Sample %1$s" isExecutable="true">
                    <bpmn:startEvent id="Start" name="Soon"><bpmn:outgoing>F1</bpmn:outgoing>
                      <bpmn:timerEventDefinition id="Soon"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">%2$s</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
                    <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Work" />
                    %3$s
                    <bpmn:sequenceFlow id="F2" sourceRef="Work" targetRef="End" />
                    <bpmn:endEvent id="End" name="Over"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="Picture"><bpmndi:BPMNPlane id="Plane" bpmnElement="%1$s">
                    <bpmndi:BPMNShape id="S1" bpmnElement="Start"><dc:Bounds x="150" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="S2" bpmnElement="Work"><dc:Bounds x="240" y="78" width="100" height="80" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="S3" bpmnElement="End"><dc:Bounds x="400" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="E1" bpmnElement="F1"><di:waypoint x="186" y="118" /><di:waypoint x="240" y="118" /></bpmndi:BPMNEdge>
                    <bpmndi:BPMNEdge id="E2" bpmnElement="F2"><di:waypoint x="340" y="118" /><di:waypoint x="400" y="118" /></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(id, cycle, work).strip();
    }
}
