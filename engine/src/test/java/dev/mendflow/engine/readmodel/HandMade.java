package dev.mendflow.engine.readmodel;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records as the engine writes them, for what a recording does not have enough of. */
public final class HandMade {

    private long position;

    /** A task that has been created. */
    public String task(
            long key,
            long instance,
            @Nullable String assignee,
            List<String> groups,
            List<String> users,
            @Nullable String due,
            int priority,
            long at) {
        return event("USER_TASK", "CREATED", key, at, """
                {"priority":%d,"variables":{},"tenantId":"<default>","bpmnProcessId":"p","processInstanceKey":%d,"action":"","elementInstanceKey":%d,"creationTimestamp":%d,"processDefinitionKey":5,"processDefinitionVersion":1,"elementId":"Do","changedAttributes":[],"formKey":-1,"assignee":"%s","userTaskKey":%d,"candidateGroupsList":%s,"candidateUsersList":%s,"dueDate":"%s","followUpDate":"","externalFormReference":"","customHeaders":{}}""".formatted(
                        priority,
                        instance,
                        key + 1_000_000,
                        at,
                        assignee == null ? "" : assignee,
                        key,
                        names(groups),
                        names(users),
                        due == null ? "" : due));
    }

    /** A token that has come to an element, or an instance that has begun when the type is PROCESS. */
    public String element(long key, long instance, long scope, String elementId, String type) {
        return event("PROCESS_INSTANCE", "ELEMENT_ACTIVATING", key, 1000, element(instance, scope, elementId, type));
    }

    /** A token that was taken away from an element. */
    public String terminated(long key, long instance, String elementId, String type, long at) {
        return event("PROCESS_INSTANCE", "ELEMENT_TERMINATED", key, at, element(instance, -1, elementId, type));
    }

    /** A variable that was set. */
    public String variable(long key, long instance, long scope, String name, String json) {
        return event(
                "VARIABLE", "CREATED", key, 1000, """
                {"name":"%s","value":"%s","scopeKey":%d,"tenantId":"<default>","bpmnProcessId":"p","processInstanceKey":%d,"processDefinitionKey":5}""".formatted(name, json.replace("\"", "\\\""), scope, instance));
    }

    /** Any event. */
    public String event(String valueType, String intent, long key, long at, String value) {
        position++;
        return """
                {"partitionId":1,"value":%s,"key":%d,"position":%d,"timestamp":%d,"recordVersion":1,"sourceRecordPosition":-1,"valueType":"%s","brokerVersion":"8.6.0","authorizations":{"authorized_tenants":["<default>"]},"intent":"%s","rejectionType":"NULL_VAL","rejectionReason":"","recordType":"EVENT","operationReference":-1}""".formatted(value, key, position, at, valueType, intent);
    }

    private static String element(long instance, long scope, String elementId, String type) {
        return """
                {"version":1,"bpmnElementType":"%s","flowScopeKey":%d,"bpmnEventType":"UNSPECIFIED","parentProcessInstanceKey":-1,"parentElementInstanceKey":-1,"tenantId":"<default>","bpmnProcessId":"p","processInstanceKey":%d,"processDefinitionKey":5,"elementId":"%s"}""".formatted(type, scope, instance, elementId);
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
