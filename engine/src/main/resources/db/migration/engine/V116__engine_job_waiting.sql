-- Which jobs have waited for long: asked every minute, of a table that keeps each job that ever was.
create index engine_job_waiting on engine_job (state, changed_at);
