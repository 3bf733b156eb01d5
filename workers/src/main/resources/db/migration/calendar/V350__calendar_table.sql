-- Versions are only added: a clock names the version it was counted with.
create table working_calendar (
    calendar_id      varchar(40) not null,
    calendar_version integer not null,
    content          varchar(1000000) not null,
    reason           varchar(1000) not null,
    saved_by         varchar(100) not null,
    saved_at         timestamp with time zone not null,
    primary key (calendar_id, calendar_version)
);
