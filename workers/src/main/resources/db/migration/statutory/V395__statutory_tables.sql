-- Versions are only added.
create table statutory_rule_set (
    set_version integer primary key,
    content     varchar(1000000) not null,
    reason      varchar(1000) not null,
    saved_by    varchar(100) not null,
    saved_at    timestamp with time zone not null
);

-- Who was warned: once for each asset, rule and level, whatever the counter does afterwards.
create table statutory_alert (
    asset_id    uuid not null,
    rule_id     varchar(40) not null,
    alert_level varchar(20) not null,
    set_version integer not null,
    case_id     uuid not null,
    used        integer not null,
    raised_at   timestamp with time zone not null,
    primary key (asset_id, rule_id, alert_level)
);

-- What the owner of an asset was offered after the limit of a rule was reached; one for each asset and rule.
create table statutory_remedy (
    id          uuid primary key,
    version     integer not null,
    asset_id    uuid not null,
    rule_id     varchar(40) not null,
    case_id     uuid not null,
    status      varchar(20) not null,
    used        integer not null,
    more_than   integer not null,
    fault       varchar(100),
    reached_at  timestamp with time zone not null,
    decide_by   timestamp with time zone not null,
    decided_by  varchar(100),
    decided_at  timestamp with time zone,
    unique (asset_id, rule_id)
);
