-- Where each token has been. The business key has its own table since the engine tells it before the instance.
create table if not exists engine_process_instance (
    instance_key bigint not null primary key,
    definition_key bigint not null,
    bpmn_process_id varchar(255) not null,
    version integer not null,
    parent_instance_key bigint,
    parent_element_key bigint,
    state varchar(16) not null,
    started_at bigint not null,
    ended_at bigint,
    partition_id integer not null,
    record_position bigint not null
);
create index if not exists engine_process_instance_definition on engine_process_instance (definition_key, state, instance_key);
create index if not exists engine_process_instance_process on engine_process_instance (bpmn_process_id, instance_key);
create index if not exists engine_process_instance_state on engine_process_instance (state, instance_key);
create index if not exists engine_process_instance_parent on engine_process_instance (parent_instance_key);

create table if not exists engine_business_key (
    instance_key bigint not null primary key,
    business_key varchar(255) not null,
    partition_id integer not null,
    record_position bigint not null
);
create index if not exists engine_business_key_lookup on engine_business_key (business_key, instance_key);

create table if not exists engine_element_instance (
    element_key bigint not null primary key,
    instance_key bigint not null,
    definition_key bigint not null,
    scope_key bigint not null,
    element_id varchar(255) not null,
    element_type varchar(64) not null,
    state varchar(16) not null,
    started_at bigint not null,
    ended_at bigint,
    partition_id integer not null,
    record_position bigint not null
);
create index if not exists engine_element_instance_instance on engine_element_instance (instance_key, element_key);
create index if not exists engine_element_instance_definition on engine_element_instance (definition_key, element_id, state);
create index if not exists engine_element_instance_element on engine_element_instance (element_id, state, instance_key);

create table if not exists engine_sequence_flow (
    partition_id integer not null,
    record_position bigint not null,
    instance_key bigint not null,
    definition_key bigint not null,
    flow_id varchar(255) not null,
    taken_at bigint not null,
    primary key (partition_id, record_position)
);
create index if not exists engine_sequence_flow_instance on engine_sequence_flow (instance_key, record_position);
