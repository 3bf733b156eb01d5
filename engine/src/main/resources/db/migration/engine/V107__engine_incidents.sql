-- What went wrong. The element is found through element_key: the engine's element id can be a placeholder.
-- error_group is the same for incidents whose type and message differ in numbers only.
create table if not exists engine_incident (
    incident_key bigint not null primary key,
    instance_key bigint not null,
    element_key bigint not null,
    definition_key bigint not null,
    bpmn_process_id varchar(255) not null,
    element_id varchar(255) not null,
    job_key bigint,
    error_type varchar(64) not null,
    error_message varchar(4000) not null,
    error_group varchar(64) not null,
    state varchar(16) not null,
    created_at bigint not null,
    resolved_at bigint,
    partition_id integer not null,
    record_position bigint not null
);
create index if not exists engine_incident_state on engine_incident (state, incident_key);
create index if not exists engine_incident_instance on engine_incident (instance_key, state);
create index if not exists engine_incident_element on engine_incident (element_key, state);
create index if not exists engine_incident_definition on engine_incident (definition_key, state);
create index if not exists engine_incident_group on engine_incident (error_group, state, incident_key);
