-- Each variable as it is now, and each value it has had. A value above a million characters is kept as null.
create table if not exists engine_variable (
    variable_key bigint not null primary key,
    instance_key bigint not null,
    scope_key bigint not null,
    name varchar(255) not null,
    value_json varchar(1000000),
    changed_at bigint not null,
    partition_id integer not null,
    record_position bigint not null
);
create index if not exists engine_variable_scope on engine_variable (scope_key, name);
create index if not exists engine_variable_instance on engine_variable (instance_key, variable_key);

create table if not exists engine_variable_history (
    partition_id integer not null,
    record_position bigint not null,
    variable_key bigint not null,
    instance_key bigint not null,
    scope_key bigint not null,
    name varchar(255) not null,
    value_json varchar(1000000),
    changed_at bigint not null,
    primary key (partition_id, record_position)
);
create index if not exists engine_variable_history_instance on engine_variable_history (instance_key, record_position);
