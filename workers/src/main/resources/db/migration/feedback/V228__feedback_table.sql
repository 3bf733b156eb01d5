create table survey (
    id uuid primary key,
    version integer not null,
    case_id uuid not null,
    round integer not null,
    sent_at timestamp with time zone,
    reminders integer not null,
    answered_at timestamp with time zone,
    score integer,
    given_score integer,
    given_scale varchar(20),
    solved boolean,
    comment varchar(1000000),
    satisfied boolean,
    concluded_at timestamp with time zone,
    call_back_outcome varchar(50),
    unique (case_id, round)
);
