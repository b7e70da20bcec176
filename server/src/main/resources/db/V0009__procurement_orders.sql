-- Purchase orders as they were last stated; one that is gone stays, so that an older statement cannot bring it back.
create table procurement_order (
    "order"             text        primary key,
    name                text        not null,
    supplier            text        not null,
    supplier_reference  text        not null,
    company             text        not null,
    currency            text        not null,
    state               text        not null,
    acknowledged        boolean     not null,
    ordered_at          timestamptz not null,
    buyer               text        not null,
    operation_type      text        not null,
    standing            text        not null,
    stated_at           timestamptz not null
);
create index procurement_order_name on procurement_order (name);

-- Lines of purchase orders as they were last stated.
create table procurement_line (
    line            text        primary key,
    "order"         text        not null,
    item            text        not null,
    ordered_amount  numeric     not null,
    ordered_unit    text        not null,
    received        numeric     not null,
    unit_price      numeric     not null,
    due             timestamptz not null,
    standing        text        not null,
    stated_at       timestamptz not null
);
create index procurement_line_order on procurement_line ("order");

-- Movements into the company as they were last stated; one that has come stays with nothing open.
create table procurement_receipt (
    move           text        primary key,
    document       text        not null,
    item           text        not null,
    open_amount    numeric     not null,
    open_unit      text        not null,
    "to"           text        not null,
    due            timestamptz not null,
    line           text        not null,
    partner        text        not null,
    subcontracted  boolean     not null,
    after          text[]      not null,
    standing       text        not null,
    stated_at      timestamptz not null
);
create index procurement_receipt_line on procurement_receipt (line);
create index procurement_receipt_item on procurement_receipt (item)
    where open_amount <> 0 and standing <> 'WITHDRAWN';

-- Movements between places of the company as they were last stated; one that has ended stays with nothing open.
create table procurement_transfer (
    move         text        primary key,
    document     text        not null,
    item         text        not null,
    open_amount  numeric     not null,
    open_unit    text        not null,
    "from"       text        not null,
    "to"         text        not null,
    due          timestamptz not null,
    after        text[]      not null,
    standing     text        not null,
    stated_at    timestamptz not null
);
create index procurement_transfer_item on procurement_transfer (item)
    where open_amount <> 0 and standing <> 'WITHDRAWN';
