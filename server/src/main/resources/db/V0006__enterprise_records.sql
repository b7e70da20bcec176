-- What was last said of companies, their sites, calendars and money, and of those they deal with.
-- Identities sort by their characters, so that lists come in the same order from every database.

-- A company.
create table enterprise_company (
    company        text collate "C" primary key,
    name           text        not null,
    currency       text        not null,
    calendar       text        not null,
    purchase_days  numeric     not null,
    standing       text        not null,
    stated_at      timestamptz not null
);

-- A currency with its code after ISO 4217.
create table enterprise_currency (
    currency   text collate "C" primary key,
    code       text        not null,
    standing   text        not null,
    stated_at  timestamptz not null
);

-- What a currency was worth from a day on.
create table enterprise_exchange_rate (
    rate                 text collate "C" primary key,
    currency             text        not null,
    company              text        not null,
    day                  date        not null,
    units_per_reference  numeric     not null,
    standing             text        not null,
    stated_at            timestamptz not null
);

-- A calendar of working time, in a time zone.
create table enterprise_calendar (
    calendar   text collate "C" primary key,
    name       text        not null,
    zone       text        not null,
    standing   text        not null,
    stated_at  timestamptz not null
);

-- Working time on one day of the week, or on one day of the year.
create table enterprise_shift (
    shift      text collate "C" primary key,
    calendar   text        not null,
    day        text        not null,
    "from"     numeric     not null,
    "to"       numeric     not null,
    weeks      text        not null,
    standing   text        not null,
    stated_at  timestamptz not null
);

-- Time in which a calendar, or each calendar of a company, does not work.
create table enterprise_closure (
    closure    text collate "C" primary key,
    calendar   text        not null,
    company    text        not null,
    reason     text        not null,
    "from"     timestamptz not null,
    "to"       timestamptz not null,
    standing   text        not null,
    stated_at  timestamptz not null
);

-- A site: a warehouse with its production.
create table enterprise_site (
    site       text collate "C" primary key,
    code       text        not null,
    name       text        not null,
    company    text        not null,
    root       text        not null,
    stock      text        not null,
    routes     text[]      not null,
    rank       integer     not null,
    standing   text        not null,
    stated_at  timestamptz not null
);

-- A kind of work at a site, with the places it usually takes from and puts to.
create table enterprise_operation_type (
    operation_type  text collate "C" primary key,
    name            text        not null,
    site            text        not null,
    "from"          text        not null,
    "to"            text        not null,
    standing        text        not null,
    stated_at       timestamptz not null
);

-- A customer, supplier or subcontractor.
create table enterprise_partner (
    partner    text collate "C" primary key,
    name       text        not null,
    standing   text        not null,
    stated_at  timestamptz not null
);

-- Somebody who may be responsible for items or orders.
create table enterprise_person (
    person     text collate "C" primary key,
    name       text        not null,
    standing   text        not null,
    stated_at  timestamptz not null
);
