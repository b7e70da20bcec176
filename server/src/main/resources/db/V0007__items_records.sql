-- What was last said of items, their units, structures, routings, suppliers and replenishment.
-- Identities sort by their characters, so that lists come in the same order from every database.

-- A unit of measure.
create table items_unit (
    unit       text collate "C" primary key,
    name       text        not null,
    family     text        not null,
    factor     numeric     not null,
    standing   text        not null,
    stated_at  timestamptz not null
);

-- An item: what is stocked, bought, made and sold.
create table items_item (
    item        text collate "C" primary key,
    family      text        not null,
    code        text        not null,
    name        text        not null,
    barcode     text        not null,
    unit        text        not null,
    kind        text        not null,
    tracking    text        not null,
    category    text        not null,
    routes      text[]      not null,
    attributes  text[]      not null,
    price       numeric     not null,
    planner     text        not null,
    standing    text        not null,
    stated_at   timestamptz not null
);

-- What one unit of an item costs in a company, in its currency.
create table items_cost (
    item       text collate "C" not null,
    company    text collate "C" not null,
    cost       numeric     not null,
    standing   text        not null,
    stated_at  timestamptz not null,
    primary key (item, company)
);

-- A category of items with the routes that its items inherit.
create table items_category (
    category   text collate "C" primary key,
    name       text        not null,
    parent     text        not null,
    routes     text[]      not null,
    standing   text        not null,
    stated_at  timestamptz not null
);

-- A route by which items come to a place.
create table items_route (
    route      text collate "C" primary key,
    name       text        not null,
    rank       integer     not null,
    company    text        not null,
    standing   text        not null,
    stated_at  timestamptz not null
);

-- One step of a route.
create table items_rule (
    rule            text collate "C" primary key,
    route           text        not null,
    rank            integer     not null,
    action          text        not null,
    "from"          text        not null,
    "to"            text        not null,
    lead_time_days  integer     not null,
    to_order        boolean     not null,
    site            text        not null,
    company         text        not null,
    standing        text        not null,
    stated_at       timestamptz not null
);

-- What a supplier asks for an item, or for each item of a family.
create table items_supplier_term (
    term              text collate "C" primary key,
    supplier          text        not null,
    family            text        not null,
    item              text        not null,
    rank              integer     not null,
    minimum_amount    numeric     not null,
    minimum_unit      text        not null,
    price             numeric     not null,
    currency          text        not null,
    discount_percent  numeric     not null,
    lead_time_days    integer     not null,
    "from"            date        not null,
    "to"              date        not null,
    company           text        not null,
    standing          text        not null,
    stated_at         timestamptz not null
);

-- The head of a bill of material, for an item or for each item of a family.
create table items_bill_of_material (
    bill              text collate "C" primary key,
    family            text        not null,
    item              text        not null,
    code              text        not null,
    kind              text        not null,
    output_amount     numeric     not null,
    output_unit       text        not null,
    rank              integer     not null,
    lead_time_days    numeric     not null,
    preparation_days  numeric     not null,
    company           text        not null,
    subcontractors    text[]      not null,
    standing          text        not null,
    stated_at         timestamptz not null
);

-- A line of a bill of material.
create table items_bill_line (
    line             text collate "C" primary key,
    bill             text        not null,
    component        text        not null,
    quantity_amount  numeric     not null,
    quantity_unit    text        not null,
    rank             integer     not null,
    operation        text        not null,
    only_for         text[]      not null,
    standing         text        not null,
    stated_at        timestamptz not null
);

-- A step of the routing that belongs to a bill of material.
create table items_operation (
    operation          text collate "C" primary key,
    bill               text        not null,
    name               text        not null,
    work_center        text        not null,
    rank               integer     not null,
    minutes_per_cycle  numeric     not null,
    only_for           text[]      not null,
    standing           text        not null,
    stated_at          timestamptz not null
);

-- A work center.
create table items_work_center (
    work_center         text collate "C" primary key,
    code                text        not null,
    name                text        not null,
    company             text        not null,
    calendar            text        not null,
    efficiency_percent  numeric     not null,
    setup_minutes       numeric     not null,
    cleanup_minutes     numeric     not null,
    blocked             boolean     not null,
    standing            text        not null,
    stated_at           timestamptz not null
);

-- When and up to what an item is replenished at a place.
create table items_reorder_point (
    point      text collate "C" primary key,
    item       text        not null,
    location   text        not null,
    site       text        not null,
    minimum    numeric     not null,
    maximum    numeric     not null,
    multiple   text        not null,
    route      text        not null,
    supplier   text        not null,
    bill       text        not null,
    automatic  boolean     not null,
    standing   text        not null,
    stated_at  timestamptz not null
);
