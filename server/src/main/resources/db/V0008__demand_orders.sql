-- Sales orders as they were last stated; one that is gone stays, so that an older statement cannot bring it back.
create table demand_order (
    "order"      text        primary key,
    name         text        not null,
    customer     text        not null,
    company      text        not null,
    currency     text        not null,
    ordered_at   timestamptz not null,
    promised     text        not null,
    state        text        not null,
    salesperson  text        not null,
    standing     text        not null,
    stated_at    timestamptz not null
);
create index demand_order_name on demand_order (name);

-- Lines of sales orders as they were last stated.
create table demand_line (
    line            text        primary key,
    "order"         text        not null,
    item            text        not null,
    ordered_amount  numeric     not null,
    ordered_unit    text        not null,
    delivered       numeric     not null,
    unit_price      numeric     not null,
    standing        text        not null,
    stated_at       timestamptz not null
);
create index demand_line_order on demand_line ("order");

-- Movements out of the company as they were last stated; one that has left stays with nothing open.
create table demand_delivery (
    move         text        primary key,
    document     text        not null,
    item         text        not null,
    open_amount  numeric     not null,
    open_unit    text        not null,
    "from"       text        not null,
    due          timestamptz not null,
    scheduled    timestamptz not null,
    line         text        not null,
    customer     text        not null,
    urgent       boolean     not null,
    after        text[]      not null,
    standing     text        not null,
    stated_at    timestamptz not null
);
create index demand_delivery_line on demand_delivery (line);
create index demand_delivery_item on demand_delivery (item) where open_amount <> 0 and standing <> 'WITHDRAWN';
