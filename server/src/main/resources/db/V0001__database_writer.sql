-- One hub writes. The row says who; its term rises with every new writer, so that one who lost the lock without
-- noticing is refused.
create table database_writer (
    only_row    boolean     primary key default true check (only_row),
    term        bigint      not null check (term > 0),
    host        text        not null,
    process     bigint      not null,
    since       timestamptz not null
);

comment on table database_writer is 'The hub that may write, by machine and process; one row.';

-- The gate through which writers of the journal pass one after the other. It is held until the end of the transaction,
-- so what is written behind it becomes visible strictly in the order of passing. The number is the same in every
-- release.
create function database_gate() returns void
    language plpgsql
    set search_path from current
as $$
begin
    perform pg_advisory_xact_lock(6073172930541570631);
end
$$;

-- Passes the gate and tells whether the expected term still holds. The second query sees what was committed while the
-- first one waited; that is so in read committed only, therefore another isolation is refused.
create function database_enter(expected_term bigint, patience_ms integer) returns boolean
    language plpgsql
    set search_path from current
as $$
declare
    patience_before text := current_setting('lock_timeout');
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'the gate can be passed in a read committed transaction only';
    end if;
    perform set_config('lock_timeout', patience_ms::text, true);
    perform database_gate();
    perform set_config('lock_timeout', patience_before, true);
    return exists (select 1 from database_writer where term = expected_term);
end
$$;
