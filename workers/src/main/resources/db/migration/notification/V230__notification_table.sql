create table notice (
    idempotency_key varchar(200) primary key,
    recipient_kind varchar(20) not null,
    recipient varchar(200) not null,
    template varchar(100) not null,
    params varchar(4000) not null,
    wanted_at timestamp with time zone not null
);
create index notice_by_recipient on notice (recipient_kind, recipient, wanted_at);
