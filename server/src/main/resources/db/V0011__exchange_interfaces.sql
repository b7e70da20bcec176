-- Records of other systems as they were last read, also those that say nothing that we keep.
create table exchange_record (
    interface  text        not null,
    record     text        not null,
    id         bigint      not null,
    stated_at  timestamptz not null,
    digest     text        not null,
    present    boolean     not null,
    primary key (interface, record)
);
comment on column exchange_record.id      is 'The number by which the other system knows the record; 0 where there is none.';
comment on column exchange_record.digest  is 'SHA-256 of the row; empty where it must be mapped again.';
comment on column exchange_record.present is 'Whether the other system still has it.';

-- What each record last said, by type of fact: what is unchanged is not said again.
create table exchange_slot (
    interface  text        not null,
    record     text        not null,
    type       text        not null,
    digest     text        not null,
    said_at    timestamptz not null,
    times      integer     not null check (times > 0),
    fact       text        not null,
    data       jsonb       not null,
    gone       boolean     not null,
    primary key (interface, record, type)
);
create index exchange_slot_type on exchange_slot (type) where not gone;
comment on column exchange_slot.times is 'How often it was said with the same time, so that each saying has an identity of its own.';

-- Rows that could not become facts: kept until they can, holding up nobody.
create table exchange_parked (
    interface  text        not null,
    record     text        not null,
    row        jsonb       not null,
    code       text        not null,
    pointer    text        not null,
    sentence   text        not null,
    since      timestamptz not null,
    tried_at   timestamptz not null,
    primary key (interface, record)
);

-- How far each interface has read, written together with what was read.
create table exchange_progress (
    interface             text        primary key,
    state                 text        not null,
    basis_declared        text        not null,
    basis_companies       text        not null,
    basis_history_from    timestamptz not null,
    watermark             timestamptz not null,
    loaded                boolean     not null,
    load_since            timestamptz not null,
    load_after            bigint      not null,
    load_rows             bigint      not null,
    load_expected         bigint      not null,
    load_rows_per_second  bigint      not null,
    pulse_latency_millis  bigint      not null,
    pulse_called_at       text        not null,
    pulse_success_at      text        not null,
    pulse_failure_at      text        not null,
    pulse_code            text        not null,
    pulse_sentence        text        not null
);

-- Places of stock that movements have touched since they were last counted.
create table exchange_touched (
    item      text not null,
    location  text not null,
    lot       text not null,
    owner     text not null,
    unit      text not null,
    primary key (item, location, lot, owner)
);

-- What people asked for, kept until it is done.
create table exchange_request (
    request    bigint      generated always as identity primary key,
    interface  text        not null,
    wish       text        not null,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    done_at    timestamptz
);
create index exchange_request_open on exchange_request (request) where done_at is null;
