-- What an instance waits for besides people: timers, jobs and messages.
create table if not exists engine_timer (
    timer_key bigint not null primary key,
    instance_key bigint,
    element_key bigint,
    definition_key bigint not null,
    element_id varchar(255) not null,
    due_at bigint not null,
    repetitions integer not null,
    state varchar(16) not null,
    created_at bigint not null,
    ended_at bigint,
    partition_id integer not null,
    record_position bigint not null
);
create index if not exists engine_timer_instance on engine_timer (instance_key, timer_key);
create index if not exists engine_timer_due on engine_timer (state, due_at);

create table if not exists engine_job (
    job_key bigint not null primary key,
    instance_key bigint not null,
    element_key bigint not null,
    definition_key bigint not null,
    element_id varchar(255) not null,
    job_type varchar(255) not null,
    job_kind varchar(64) not null,
    state varchar(24) not null,
    retries integer not null,
    worker varchar(255),
    error_code varchar(255),
    error_message varchar(4000),
    created_at bigint not null,
    changed_at bigint not null,
    ended_at bigint,
    partition_id integer not null,
    record_position bigint not null
);
create index if not exists engine_job_instance on engine_job (instance_key, job_key);

create table if not exists engine_message_subscription (
    subscription_key bigint not null primary key,
    instance_key bigint not null,
    element_key bigint not null,
    element_id varchar(255) not null,
    message_name varchar(255) not null,
    correlation_key varchar(255) not null,
    interrupting boolean not null,
    state varchar(16) not null,
    created_at bigint not null,
    correlated_at bigint,
    partition_id integer not null,
    record_position bigint not null
);
create index if not exists engine_message_subscription_instance on engine_message_subscription (instance_key, subscription_key);

create table if not exists engine_message_start (
    partition_id integer not null,
    record_position bigint not null,
    message_key bigint not null,
    message_name varchar(255) not null,
    correlation_key varchar(255) not null,
    instance_key bigint not null,
    definition_key bigint not null,
    bpmn_process_id varchar(255) not null,
    started_at bigint not null,
    primary key (partition_id, record_position)
);
create index if not exists engine_message_start_message on engine_message_start (message_key);
create index if not exists engine_message_start_correlation on engine_message_start (correlation_key, message_name);
