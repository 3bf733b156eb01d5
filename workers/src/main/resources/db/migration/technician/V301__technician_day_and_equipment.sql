-- Without a number of their own, the one of the dispatch policy holds.
alter table technician add column visits_per_day integer;
alter table technician add column vehicle varchar(100);

create table technician_equipment (
    technician    varchar(100) not null references technician (code),
    list_position integer not null,
    equipment     varchar(100) not null,
    primary key (technician, list_position)
);
