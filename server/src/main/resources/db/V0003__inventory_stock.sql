-- Places of stock as they were last described; an empty site means that the place belongs to none.
create table inventory_location (
    location      text        primary key,
    name          text        not null,
    kind          text        not null,
    site          text        not null,
    described_at  timestamptz not null
);

-- The ledger: the postings of one fact add up to zero.
create table inventory_posting (
    fact      bigint   not null,
    line      smallint not null,
    item      text     not null,
    location  text     not null,
    lot       text     not null,
    owner     text     not null,
    amount    numeric  not null,
    unit      text     not null,
    primary key (fact, line)
);
create index inventory_posting_item on inventory_posting (item, fact);

-- The sum of the postings of each item, place, lot and owner.
create table inventory_balance (
    item      text    not null,
    location  text    not null,
    lot       text    not null,
    owner     text    not null,
    amount    numeric not null,
    unit      text    not null,
    primary key (item, location, lot, owner)
);

-- Stock set aside for orders; one that has ended stays with zero, so that an older statement cannot bring it back.
create table inventory_reservation (
    reservation  text        primary key,
    item         text        not null,
    location     text        not null,
    lot          text        not null,
    owner        text        not null,
    amount       numeric     not null,
    unit         text        not null,
    for_order    text        not null,
    stated_at    timestamptz not null
);
create index inventory_reservation_item on inventory_reservation (item) where amount <> 0;

-- Counts of the home system that differed from the balance and have not come to agree with it since.
create table inventory_disagreement (
    item        text        not null,
    location    text        not null,
    lot         text        not null,
    owner       text        not null,
    counted     numeric     not null,
    unit        text        not null,
    count_fact  text        not null,
    counted_at  timestamptz not null,
    since       timestamptz not null,
    primary key (item, location, lot, owner)
);

-- Sites whose opening balances are complete; the stock of any other site is unknown, not zero.
create table inventory_opening (
    site          text        primary key,
    completed_at  timestamptz not null
);
