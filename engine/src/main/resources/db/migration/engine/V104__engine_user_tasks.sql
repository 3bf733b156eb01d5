-- The work of people. Candidates are kept twice: as a list to be shown and as rows to be searched.
-- due_order is the due date, or the largest number for a task without one, so that sorting has no nulls.
create table if not exists engine_user_task (
    task_key bigint not null primary key,
    element_id varchar(255) not null,
    element_key bigint not null,
    instance_key bigint not null,
    definition_key bigint not null,
    bpmn_process_id varchar(255) not null,
    definition_version integer not null,
    assignee varchar(255),
    candidate_groups varchar(100000) not null,
    candidate_users varchar(100000) not null,
    due_at bigint,
    due_order bigint not null,
    follow_up_at bigint,
    priority integer not null,
    form_key bigint,
    external_form varchar(1000),
    custom_headers varchar(1000000) not null,
    state varchar(16) not null,
    action varchar(255),
    created_at bigint not null,
    completed_at bigint,
    partition_id integer not null,
    record_position bigint not null
);
create index if not exists engine_user_task_due on engine_user_task (state, due_order, task_key);
create index if not exists engine_user_task_priority on engine_user_task (state, priority desc, task_key);
create index if not exists engine_user_task_created on engine_user_task (state, created_at, task_key);
create index if not exists engine_user_task_assignee on engine_user_task (assignee, state, due_order, task_key);
create index if not exists engine_user_task_instance on engine_user_task (instance_key, task_key);
create index if not exists engine_user_task_element on engine_user_task (element_key);

create table if not exists engine_user_task_candidate (
    task_key bigint not null,
    kind varchar(8) not null,
    name varchar(255) not null,
    primary key (task_key, kind, name)
);
create index if not exists engine_user_task_candidate_name on engine_user_task_candidate (kind, name, task_key);
