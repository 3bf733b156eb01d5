create table audit_entry (
    seq bigint generated always as identity primary key,
    happened_at timestamp with time zone not null,
    actor varchar(100) not null,
    action varchar(100) not null,
    subject varchar(200) not null,
    outcome varchar(100) not null,
    request_id varchar(100) not null
);
