-- What was promised to somebody who has not ordered yet, as it was last stated.
create table demand_quote (
    quote           text        primary key,
    name            text        not null,
    item            text        not null,
    site            text        not null,
    quantity_amount numeric     not null,
    quantity_unit   text        not null,
    due             date        not null,
    until           date        not null,
    customer        text        not null,
    by              text        not null,
    standing        text        not null,
    stated_at       timestamptz not null
);

comment on table demand_quote is 'Quotes that are kept for customers: the plan counts them as demands until their last day.';
