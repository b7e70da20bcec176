-- What was said last is kept as it was written: it is looked into where something ends, and taking it apart each time
-- took as long as writing it. Only locations and sites are looked for by their type, seldom, and there are few slots then.
alter table exchange_slot alter column data type text using data::text;
drop index exchange_slot_type;
