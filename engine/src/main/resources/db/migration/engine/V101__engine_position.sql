-- How far each partition of the engine has been read, and by what the engine is recognised.
-- In all tables of this room a time is in milliseconds since 1970 UTC and a key is the engine's own.
create table if not exists engine_position (
    partition_id integer not null primary key,
    engine_id varchar(100) not null,
    epoch bigint not null,
    last_position bigint not null,
    last_record_at bigint not null,
    newest_record_at bigint not null,
    applied_at bigint not null,
    recent_fingerprints varchar(10000) not null
);

create table if not exists engine_record_sample (
    partition_id integer not null,
    record_position bigint not null,
    fingerprint bigint not null,
    primary key (partition_id, record_position)
);

create table if not exists engine_refusal (
    partition_id integer not null primary key,
    engine_id varchar(100) not null,
    epoch bigint not null,
    reason varchar(1000) not null,
    first_at bigint not null,
    last_at bigint not null,
    attempts integer not null
);

create table if not exists engine_dead_letter (
    partition_id integer not null,
    record_position bigint not null,
    raw_record varchar(1000000) not null,
    error varchar(4000) not null,
    stored_at bigint not null,
    acknowledged_at bigint,
    primary key (partition_id, record_position)
);
create index if not exists engine_dead_letter_open on engine_dead_letter (acknowledged_at, stored_at);
