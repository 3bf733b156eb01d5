create table case_comment (
    id uuid primary key,
    case_id uuid not null,
    author varchar(100) not null,
    body varchar(4000) not null,
    written_at timestamp with time zone not null
);
create index case_comment_by_case on case_comment (case_id, written_at);
