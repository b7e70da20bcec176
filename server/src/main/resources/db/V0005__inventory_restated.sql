-- Movements as they were last stated: what is said again of one replaces what was said before.
create table inventory_move (
    move       text        primary key,
    item       text        not null,
    amount     numeric     not null,
    unit       text        not null,
    location   text        not null,
    lot        text        not null,
    owner      text        not null,
    to_location text       not null,
    for_order  text        not null,
    document   text        not null,
    stated_at  timestamptz not null
);
create index inventory_move_item on inventory_move (item, stated_at);

-- Lots by the names that people read on them.
create table inventory_lot (
    lot        text        primary key,
    name       text        not null,
    item       text        not null,
    expires    text        not null,
    standing   text        not null,
    stated_at  timestamptz not null
);
create index inventory_lot_item on inventory_lot (item);

alter table inventory_location add column standing text not null default 'IN_USE';
alter table inventory_reservation add column for_move text not null default '';

-- Whether the balance was stated when the books were opened; at that moment what was not found is not there.
alter table inventory_balance add column opened boolean not null default false;

-- The opening of a site may clear any number of balances.
alter table inventory_posting alter column line type integer;
