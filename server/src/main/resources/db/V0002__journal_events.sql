-- The journal: every fact once, in the order in which they became visible, never changed.
create table journal_event (
    position     bigint      primary key check (position > 0),
    action_end   bigint      not null check (action_end >= position),
    fact         text        not null unique,
    type         text        not null,
    source       text        not null,
    subject      text        not null,
    happened_at  timestamptz not null,
    recorded_at  timestamptz not null,
    data         jsonb       not null,
    digest       bytea       not null check (length(digest) = 32)
);

comment on table  journal_event             is 'Every fact, once, in the order in which it became visible.';
comment on column journal_event.position    is 'Place in the journal: 1, 2, 3 and so on without a gap.';
comment on column journal_event.action_end  is 'Position of the last fact of the same action, which is read whole.';
comment on column journal_event.fact        is 'Identity of the fact: the same identity is the same fact.';
comment on column journal_event.subject     is 'Key: what the fact is about; facts of one subject are in order.';
comment on column journal_event.happened_at is 'When it happened in the world.';
comment on column journal_event.recorded_at is 'When it was written here.';
comment on column journal_event.digest      is 'SHA-256 of the content; another one for the same fact contradicts.';

create index journal_event_by_subject on journal_event (subject, position);

-- Whoever inserts passes the gate first and holds it to the end of the transaction. So a transaction that has written
-- and not committed keeps every later one waiting, and no reader can step over it.
create function journal_event_enter() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    perform database_gate();
    return null;
end
$$;

create trigger journal_event_enter
    before insert on journal_event
    for each statement execute function journal_event_enter();

-- Positions follow one another without a gap, so that a count proves that nothing is missing.
create function journal_event_follow() returns trigger
    language plpgsql
    set search_path from current
as $$
declare
    lowest  bigint;
    highest bigint;
    facts   bigint;
begin
    select min(position), max(position), count(*) into lowest, highest, facts from fresh;
    if facts = 0 then
        return null;
    end if;
    if highest - lowest + 1 <> facts
       or (lowest > 1 and not exists (select 1 from journal_event where position = lowest - 1)) then
        raise exception 'journal positions must follow one another: % facts from % to %', facts, lowest, highest;
    end if;
    return null;
end
$$;

create trigger journal_event_follow
    after insert on journal_event
    referencing new table as fresh
    for each statement execute function journal_event_follow();

create function journal_event_refuse() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    raise exception 'the journal is never changed (% on %); a mistake is corrected by a new fact', tg_op, tg_table_name;
end
$$;

create trigger journal_event_refuse
    before update or delete or truncate on journal_event
    for each statement execute function journal_event_refuse();

-- Facts that came with a known identity and another content: kept for the person who looks into it, never written to
-- the journal.
create table journal_contradiction (
    fact         text        not null,
    digest       bytea       not null check (length(digest) = 32),
    type         text        not null,
    source       text        not null,
    subject      text        not null,
    happened_at  timestamptz not null,
    arrived_at   timestamptz not null,
    data         jsonb       not null,
    primary key (fact, digest)
);

create trigger journal_contradiction_refuse
    before update or delete or truncate on journal_contradiction
    for each statement execute function journal_event_refuse();

revoke update, delete, truncate on journal_event, journal_contradiction from public;
do $$
begin
    execute format('revoke update, delete, truncate on journal_event, journal_contradiction from %I', current_user);
end
$$;

-- How far each reader has read; written in the same transaction as the reader's effects.
create table journal_consumer (
    name           text        primary key,
    position       bigint      not null check (position >= 0),
    rebuild_until  bigint      not null default 0 check (rebuild_until >= 0),
    advanced_at    timestamptz not null
);

comment on table  journal_consumer               is 'How far each room has read the journal.';
comment on column journal_consumer.rebuild_until is 'While position is below this, the room shows the past.';
