-- Each plan that was made, with what it stands on.
create table supply_plan (
    version          integer      primary key,
    position         bigint       not null,
    as_of            date         not null,
    made_at          timestamptz  not null,
    orders           integer      not null,
    late_demands     integer      not null,
    messages         integer      not null,
    changes          integer      not null,
    seconds_to_read  numeric      not null,
    seconds_to_plan  numeric      not null
);

-- Orders that plans propose, each from the plan that first said so until the plan that no longer did; 0 means still.
create table supply_order (
    line            bigint   generated always as identity primary key,
    since           integer  not null,
    until           integer  not null default 0,
    item            text     not null,
    site            text     not null,
    source          text     not null,
    serves          text     not null,
    quantity        numeric  not null,
    start_quantity  numeric  not null,
    release         date     not null,
    due             date     not null,
    need            date     not null,
    receipt         text     not null,
    supplier        text     not null,
    from_site       text     not null,
    bill            text     not null
);
create index supply_order_now on supply_order (item, site) where until = 0;

-- Dates on which demands will be served, kept in the same way.
create table supply_promise (
    line       bigint   generated always as identity primary key,
    since      integer  not null,
    until      integer  not null default 0,
    item       text     not null,
    site       text     not null,
    demand     text     not null,
    due        date     not null,
    quantity   numeric  not null,
    promised   text     not null,
    late_days  integer  not null,
    cause      text[]   not null
);
create index supply_promise_now on supply_promise (demand) where until = 0;

-- What somebody must do or know, kept in the same way.
create table supply_message (
    line       bigint   generated always as identity primary key,
    since      integer  not null,
    until      integer  not null default 0,
    item       text     not null,
    site       text     not null,
    code       text     not null,
    reference  text     not null,
    from_date  text     not null,
    to_date    text     not null,
    quantity   numeric  not null,
    detail     text     not null
);
create index supply_message_now on supply_message (item, site) where until = 0;

-- What each plan says otherwise than the one before it, and why.
create table supply_change (
    version          integer  not null,
    line             integer  not null,
    subject          text     not null,
    kind             text     not null,
    item             text     not null,
    site             text     not null,
    reference        text     not null,
    day_before       text     not null,
    day_after        text     not null,
    quantity_before  numeric  not null,
    quantity_after   numeric  not null,
    why              text     not null,
    primary key (version, line)
);
create index supply_change_item on supply_change (item, site, version);
