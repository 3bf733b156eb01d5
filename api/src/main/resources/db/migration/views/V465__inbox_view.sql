-- Questions to the inbox that somebody gave a name; those that are shared are offered to everybody.
create table inbox_view (
    id uuid primary key,
    owner varchar(100) not null,
    name varchar(80) not null,
    shared boolean not null,
    question varchar(4000) not null,
    saved_at timestamp with time zone not null
);
create index inbox_view_by_owner on inbox_view (owner, name);
create index inbox_view_shared on inbox_view (shared, name);
