-- In the order in which the newest tasks are listed: H2 reads no index backwards.
drop index if exists engine_user_task_created;
create index engine_user_task_created on engine_user_task (state, created_at desc, task_key);
