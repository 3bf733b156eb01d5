-- How many cases are open by member: those reported less those ended, whenever. What was open on an earlier day is this less what
-- happened since, which is little for the days that are asked for; before, it was added up from the first day on.
create table kpi_backlog (
    dimension varchar(10) not null,
    member    varchar(100) not null,
    cases     bigint not null,
    primary key (dimension, member)
);

insert into kpi_backlog (dimension, member, cases)
select dimension, member, sum(case when measure = 'REPORTED' then cases else -cases end)
from kpi_day
where measure in ('REPORTED', 'ENDED')
group by dimension, member;
