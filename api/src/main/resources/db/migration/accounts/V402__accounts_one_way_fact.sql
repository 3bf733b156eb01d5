create table one_way_fact (
    name varchar(100) primary key,
    happened_at timestamp with time zone not null
);
