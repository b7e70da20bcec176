-- A reading of everything that somebody asked for can be cancelled: what was followed before is followed again.
alter table exchange_progress
    add column load_before      timestamptz not null default '1970-01-01T00:00:00Z',
    add column cancelled_by       text        not null default '',
    add column cancelled_at       text        not null default '',
    add column cancelled_rows     bigint      not null default 0,
    add column cancelled_expected bigint      not null default 0;
comment on column exchange_progress.load_before is
    'Everything changed before was read when somebody asked for a reading of everything; 1970 where none is under way.';
