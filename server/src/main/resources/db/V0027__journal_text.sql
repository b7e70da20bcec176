-- The content of a fact is kept as the text in which it was written: it is always read whole, and taking it apart to write it
-- cost the database as much as its index. Who asks questions of it writes data::jsonb.
alter table journal_event alter column data type text using data::text;
alter table journal_contradiction alter column data type text using data::text;
comment on column journal_event.data is 'The content of the fact, in JSON.';
