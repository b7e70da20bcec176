-- What a record said last is kept beside it: nearly every record says one thing, and a table of its own for that cost a
-- reading of many records a second row and a second index for each. The digests of contents are not kept, because a
-- content is compared with the content itself.
alter table exchange_record add column said text not null default '[]';
update exchange_record known
   set said = slots.said
  from (select interface, record,
               json_agg(json_build_object(
                   'type', type, 'said_at', to_json(said_at at time zone 'UTC') #>> '{}' || 'Z', 'times', times, 'fact', fact,
                   'gone', gone, 'data', data::json))::text as said
          from exchange_slot
         group by interface, record) slots
 where slots.interface = known.interface
   and slots.record = known.record;
alter table exchange_record alter column said drop default;
comment on column exchange_record.said is
    'What it last said, a JSON list by type of fact: what is unchanged is not said again.';
drop table exchange_slot;
