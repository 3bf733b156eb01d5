-- The name as it is searched for by its beginning: in capitals, written with the customer.
alter table customer add column search_name varchar(600);
update customer set search_name = upper(name);
create index customer_by_search_name on customer (search_name);
