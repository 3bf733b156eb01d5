-- Null until somebody is told, which is the step after the claim. Level 0 warns who works on the case, 1 and more go up the line.
alter table service_level_rung add column told_level integer default 0 not null;
alter table service_level_rung add column told_kind varchar(20);
alter table service_level_rung add column told varchar(200);
