-- What happened on the way: escalations and decisions. Rows are only ever added.
create table if not exists engine_escalation (
    partition_id integer not null,
    record_position bigint not null,
    instance_key bigint not null,
    escalation_code varchar(255) not null,
    throw_element_id varchar(255) not null,
    catch_element_id varchar(255),
    caught boolean not null,
    escalated_at bigint not null,
    primary key (partition_id, record_position)
);
create index if not exists engine_escalation_instance on engine_escalation (instance_key, record_position);

create table if not exists engine_decision_evaluation (
    partition_id integer not null,
    record_position bigint not null,
    evaluation_key bigint not null,
    instance_key bigint,
    element_key bigint,
    element_id varchar(255),
    decision_key bigint not null,
    decision_id varchar(255) not null,
    decision_name varchar(1000) not null,
    decision_version integer not null,
    failed boolean not null,
    failure_message varchar(4000),
    output_json varchar(1000000),
    steps_json varchar(1000000),
    evaluated_at bigint not null,
    primary key (partition_id, record_position)
);
create index if not exists engine_decision_evaluation_instance on engine_decision_evaluation (instance_key, record_position);
