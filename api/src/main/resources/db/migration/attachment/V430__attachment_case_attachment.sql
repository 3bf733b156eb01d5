create table case_attachment (
    id uuid primary key,
    case_id uuid not null,
    file_name varchar(200) not null,
    media_type varchar(50) not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    added_by varchar(100) not null,
    added_at timestamp with time zone not null
);
