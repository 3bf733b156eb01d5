-- Versions are only added. Without one, the table that was shipped holds.
create table service_level_policy (
    policy_version integer not null primary key,
    content        varchar(1000000) not null,
    reason         varchar(1000) not null,
    saved_by       varchar(100) not null,
    saved_at       timestamp with time zone not null
);
