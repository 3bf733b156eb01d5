package dev.mendflow.engine.oversight;

import java.util.List;

/**
 * An instance with everything that is known of it, each list in the order in which it happened.
 *
 * @param instance the instance itself
 * @param elements where its tokens have been
 * @param takenFlows the ids of the sequence flows its tokens took, one entry for each time
 * @param variables its variables as they are now, with what they were before
 * @param incidents what went wrong
 * @param timers what it waits or waited for in time
 * @param jobs what workers do or did for it
 * @param messageSubscriptions what messages it waits or waited for
 * @param calledInstances the instances it called
 * @param decisions the decisions made in it
 * @param escalations the escalations thrown in it
 */
public record ProcessInstanceDetail(
        ProcessInstance instance,
        List<ElementInstance> elements,
        List<String> takenFlows,
        List<Variable> variables,
        List<Incident> incidents,
        List<Timer> timers,
        List<Job> jobs,
        List<MessageSubscription> messageSubscriptions,
        List<ProcessInstance> calledInstances,
        List<DecisionEvaluation> decisions,
        List<Escalation> escalations) {}
