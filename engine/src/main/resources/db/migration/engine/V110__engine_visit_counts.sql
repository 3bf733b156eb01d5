-- How often and how long tokens visited each element, an instance being a visit to its process: kept with the rows,
-- since a version with a million visits cannot be counted while somebody waits. A bucket is a class of spans that grows
-- with the span: sixteen classes for each doubling, exact below 32 ms.
create table engine_visit_count (
    definition_key bigint not null,
    element_id varchar(255) not null,
    partition_id integer not null,
    active bigint not null,
    completed bigint not null,
    withdrawn bigint not null,
    primary key (definition_key, element_id, partition_id)
);

create table engine_visit_span (
    definition_key bigint not null,
    element_id varchar(255) not null,
    partition_id integer not null,
    bucket integer not null,
    visits bigint not null,
    primary key (definition_key, element_id, partition_id, bucket)
);

insert into engine_visit_count (definition_key, element_id, partition_id, active, completed, withdrawn)
select definition_key, element_id, partition_id,
    sum(case when state = 'ACTIVE' then 1 else 0 end),
    sum(case when state = 'COMPLETED' then 1 else 0 end),
    sum(case when state = 'TERMINATED' then 1 else 0 end)
from engine_element_instance where element_type <> 'MULTI_INSTANCE_BODY'
group by definition_key, element_id, partition_id;

insert into engine_visit_count (definition_key, element_id, partition_id, active, completed, withdrawn)
select definition_key, bpmn_process_id, partition_id,
    sum(case when state = 'ACTIVE' then 1 else 0 end),
    sum(case when state = 'COMPLETED' then 1 else 0 end),
    sum(case when state = 'CANCELED' then 1 else 0 end)
from engine_process_instance
group by definition_key, bpmn_process_id, partition_id;

insert into engine_visit_span (definition_key, element_id, partition_id, bucket, visits)
select definition_key, element_id, partition_id, bucket, count(*) from (
    select definition_key, element_id, partition_id,
        case when span < 32 then span
            else 16 * doublings + cast(floor(span / power(2, doublings)) as bigint) end as bucket
    from (
        select definition_key, element_id, partition_id, span,
            case when span < 32 then 0 else cast(floor(ln(span) / ln(2)) as bigint) - 4 end as doublings
        from (
            select definition_key, element_id, partition_id,
                case when ended_at > started_at then ended_at - started_at else 0 end as span
            from engine_element_instance
            where state = 'COMPLETED' and element_type <> 'MULTI_INSTANCE_BODY'
            union all
            select definition_key, bpmn_process_id, partition_id,
                case when ended_at > started_at then ended_at - started_at else 0 end
            from engine_process_instance
            where state = 'COMPLETED'
        ) as visits
    ) as measured
) as sorted
group by definition_key, element_id, partition_id, bucket;
