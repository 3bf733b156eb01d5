create table answered_call (
    id uuid primary key,
    actor varchar(100) not null,
    call_key varchar(200) not null,
    request_hash varchar(64) not null,
    started_at timestamp with time zone not null,
    status integer,
    answer varchar(1000000),
    constraint answered_call_once unique (actor, call_key)
);
