-- What leaves the house: one row is one mail or one call, written before it is sent and marked after it.
-- due_at is when it may be sent, and after a try when it is tried again.
create table delivery_message (
    id           uuid primary key,
    channel      varchar(20) not null,
    login        varchar(100) not null,
    urgent       boolean not null,
    notices      integer not null,
    state        varchar(20) not null,
    due_at       timestamp with time zone not null,
    attempts     integer not null,
    last_failure varchar(1000),
    created_at   timestamp with time zone not null,
    ended_at     timestamp with time zone
);

create index delivery_message_by_due on delivery_message (state, due_at);
create index delivery_message_by_login on delivery_message (login, channel, state);

create table delivery_message_notice (
    message_id    uuid not null references delivery_message (id),
    notice_number bigint not null,
    primary key (message_id, notice_number)
);
