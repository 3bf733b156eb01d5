create table loaner (
    code    varchar(50) primary key,
    model   varchar(100) not null,
    region  varchar(100) not null,
    case_id uuid unique,
    since   timestamp with time zone
);

create index loaner_by_region on loaner (region, code);
