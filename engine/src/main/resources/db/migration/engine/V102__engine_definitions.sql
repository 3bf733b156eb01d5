-- What was deployed. Each partition tells of each definition: the first one counts.
create table if not exists engine_process_definition (
    definition_key bigint not null primary key,
    bpmn_process_id varchar(255) not null,
    version integer not null,
    version_tag varchar(255),
    resource_name varchar(1000) not null,
    bpmn_xml varchar(1000000) not null,
    deployed_at bigint not null,
    deleted boolean not null
);
create index if not exists engine_process_definition_version on engine_process_definition (bpmn_process_id, version);

create table if not exists engine_form (
    form_key bigint not null primary key,
    form_id varchar(255) not null,
    version integer not null,
    resource_name varchar(1000) not null,
    form_schema varchar(1000000) not null,
    deployed_at bigint not null,
    deleted boolean not null
);
create index if not exists engine_form_version on engine_form (form_id, version);

create table if not exists engine_decision_requirements (
    requirements_key bigint not null primary key,
    requirements_id varchar(255) not null,
    name varchar(1000) not null,
    version integer not null,
    resource_name varchar(1000) not null,
    dmn_xml varchar(1000000) not null,
    deployed_at bigint not null,
    deleted boolean not null
);

create table if not exists engine_decision (
    decision_key bigint not null primary key,
    decision_id varchar(255) not null,
    name varchar(1000) not null,
    version integer not null,
    requirements_key bigint not null,
    deployed_at bigint not null,
    deleted boolean not null
);
create index if not exists engine_decision_version on engine_decision (decision_id, version);
