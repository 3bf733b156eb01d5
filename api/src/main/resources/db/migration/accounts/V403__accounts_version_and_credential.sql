-- credential counts how often the way in was closed: sessions and remembered passwords of an earlier one open nothing.
alter table account add column version integer default 1 not null;
alter table account add column credential integer default 1 not null;
