-- The sums of the days added up once more by week, so that a year is read from about sixty stretches instead of 366.
-- on_day is the Monday on which the week begins.
create table kpi_week (
    dimension varchar(10) not null,
    on_day    date not null,
    measure   varchar(20) not null,
    member    varchar(100) not null,
    grp       varchar(60) not null,
    cases     bigint not null,
    hits      bigint not null,
    amount    bigint not null,
    primary key (dimension, on_day, measure, member, grp)
);

create index kpi_week_by_measure on kpi_week (measure, dimension, on_day, member, cases);

insert into kpi_week (dimension, on_day, measure, member, grp, cases, hits, amount)
select dimension, monday, measure, member, grp, sum(cases), sum(hits), sum(amount)
from (select dimension, on_day - (cast(extract(isodow from on_day) as integer) - 1) as monday, measure, member, grp, cases, hits, amount
      from kpi_day) d
group by dimension, monday, measure, member, grp;
