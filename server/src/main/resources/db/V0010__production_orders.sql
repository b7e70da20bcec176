-- Manufacturing orders as they were last stated; one that is gone stays, so that an older statement cannot bring it
-- back.
create table production_order (
    "order"          text        primary key,
    name             text        not null,
    item             text        not null,
    bill             text        not null,
    quantity_amount  numeric     not null,
    quantity_unit    text        not null,
    produced         numeric     not null,
    state            text        not null,
    start            timestamptz not null,
    finish           timestamptz not null,
    operation_type   text        not null,
    company          text        not null,
    subcontractor    text        not null,
    responsible      text        not null,
    urgent           boolean     not null,
    origin           text        not null,
    standing         text        not null,
    stated_at        timestamptz not null
);
create index production_order_name on production_order (name);
create index production_order_open on production_order ("order")
    where state not in ('DONE', 'CANCELLED') and standing <> 'WITHDRAWN';

-- Operations of manufacturing orders as they were last stated.
create table production_work_order (
    work_order        text        primary key,
    production        text        not null,
    name              text        not null,
    work_center       text        not null,
    operation         text        not null,
    rank              integer     not null,
    state             text        not null,
    start             text        not null,
    finish            text        not null,
    expected_minutes  numeric     not null,
    produced          numeric     not null,
    standing          text        not null,
    stated_at         timestamptz not null
);
create index production_work_order_production on production_work_order (production);

-- Components of manufacturing orders as they were last stated; one that is issued stays with nothing open.
create table production_component (
    move         text        primary key,
    production   text        not null,
    item         text        not null,
    open_amount  numeric     not null,
    open_unit    text        not null,
    issued       numeric     not null,
    "from"       text        not null,
    due          timestamptz not null,
    operation    text        not null,
    work_order   text        not null,
    after        text[]      not null,
    standing     text        not null,
    stated_at    timestamptz not null
);
create index production_component_production on production_component (production);
create index production_component_item on production_component (item)
    where open_amount <> 0 and standing <> 'WITHDRAWN';

-- What manufacturing orders make, as it was last stated; what has come stays with nothing open.
create table production_output (
    move         text        primary key,
    production   text        not null,
    item         text        not null,
    open_amount  numeric     not null,
    open_unit    text        not null,
    "to"         text        not null,
    due          timestamptz not null,
    by_product   boolean     not null,
    standing     text        not null,
    stated_at    timestamptz not null
);
create index production_output_production on production_output (production);
create index production_output_item on production_output (item) where open_amount <> 0 and standing <> 'WITHDRAWN';
