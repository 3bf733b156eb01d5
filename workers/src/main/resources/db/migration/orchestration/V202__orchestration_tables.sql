-- A job that was done, with what it gave back. The case is part of the key: a wiped engine hands out its old job keys again.
create table processed_job (
    job_key bigint not null,
    case_id varchar(36) not null,
    step varchar(100) not null,
    outcome varchar(1000000) not null,
    processed_at timestamp with time zone not null,
    primary key (job_key, case_id)
);
create index processed_job_by_age on processed_job (processed_at);

-- The outbox, in the form that the event publication registry expects.
create table event_publication (
    id uuid primary key,
    listener_id varchar(512) not null,
    event_type varchar(512) not null,
    serialized_event varchar(1000000) not null,
    publication_date timestamp with time zone not null,
    completion_date timestamp with time zone,
    status varchar(20),
    completion_attempts integer,
    last_resubmission_date timestamp with time zone
);
create index event_publication_by_status on event_publication (status, publication_date);
create index event_publication_by_age on event_publication (publication_date);

-- Messages that the engine will never take.
create table refused_message (
    message_id varchar(200) primary key,
    message_name varchar(200) not null,
    correlation_key varchar(200) not null,
    why varchar(1000) not null,
    refused_at timestamp with time zone not null
);
