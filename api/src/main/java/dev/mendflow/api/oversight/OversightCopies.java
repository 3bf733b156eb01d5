package dev.mendflow.api.oversight;

import dev.mendflow.api.copies.Copying;
import dev.mendflow.api.oversight.InstanceDetail.ElementView;
import dev.mendflow.api.oversight.InstanceDetail.EscalationView;
import dev.mendflow.api.oversight.InstanceDetail.JobView;
import dev.mendflow.api.oversight.InstanceDetail.SubscriptionView;
import dev.mendflow.api.oversight.InstanceDetail.TimerView;
import dev.mendflow.api.oversight.ProcessResource.ElementLine;
import dev.mendflow.api.oversight.ProcessResource.ProcessLine;
import dev.mendflow.api.oversight.ProcessResource.VersionView;
import dev.mendflow.engine.oversight.ElementInstance;
import dev.mendflow.engine.oversight.ElementStatistics;
import dev.mendflow.engine.oversight.Escalation;
import dev.mendflow.engine.oversight.Incident;
import dev.mendflow.engine.oversight.IncidentGroup;
import dev.mendflow.engine.oversight.Job;
import dev.mendflow.engine.oversight.MessageSubscription;
import dev.mendflow.engine.oversight.ProcessDefinition;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessSummary;
import dev.mendflow.engine.oversight.Timer;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** The engine says what an id is the id of; callers read {@code process} and {@code element}. */
@Mapper(config = Copying.class)
interface OversightCopies {

    @Mapping(target = "id", source = "latest.bpmnProcessId")
    @Mapping(target = "name", source = "latest.name")
    @Mapping(target = "nameZh", source = "latest.nameZh")
    @Mapping(target = "latestVersion", source = "latest.version")
    @Mapping(target = "deployedAt", source = "latest.deployedAt")
    @Mapping(target = "instances", source = "instances")
    ProcessLine process(ProcessSummary summary);

    @Mapping(target = "id", source = "bpmnProcessId")
    VersionView version(ProcessDefinition definition);

    @Mapping(target = "element", source = "elementId")
    ElementLine element(ElementStatistics statistics);

    @Mapping(target = "process", source = "instance.bpmnProcessId")
    @Mapping(target = "parentKey", source = "instance.parentInstanceKey")
    InstanceLine instance(ProcessInstance instance, @Nullable String caseNumber);

    @Mapping(target = "process", source = "bpmnProcessId")
    @Mapping(target = "element", source = "elementId")
    @Mapping(target = "group", source = "errorGroup")
    IncidentView incident(Incident incident);

    @Mapping(target = "element", source = "elementId")
    IncidentKind kind(IncidentGroup group);

    @Mapping(target = "element", source = "elementId")
    @Mapping(target = "type", source = "elementType")
    ElementView visit(ElementInstance visit);

    @Mapping(target = "element", source = "elementId")
    TimerView timer(Timer timer);

    @Mapping(target = "element", source = "elementId")
    JobView job(Job job);

    @Mapping(target = "element", source = "elementId")
    @Mapping(target = "message", source = "messageName")
    SubscriptionView subscription(MessageSubscription waiting);

    @Mapping(target = "element", source = "throwElementId")
    EscalationView escalation(Escalation thrown);
}
