-- Questions "what if" that have a name. One that was discarded stays, so that what stands on it can say so.
create table scenarios_scenario (
    id           bigint      generated always as identity primary key,
    name         text        not null,
    note         text        not null,
    base         bigint      not null,
    shared       boolean     not null,
    owner        text        not null,
    created_at   timestamptz not null,
    discarded_at timestamptz
);
create unique index scenarios_scenario_name on scenarios_scenario (name) where discarded_at is null;

comment on table scenarios_scenario is 'Scenarios.';
comment on column scenarios_scenario.base is 'The scenario it stands on; 0 for the live plan alone.';

create table scenarios_assumption (
    scenario  bigint  not null references scenarios_scenario,
    line      integer not null,
    kind      text    not null,
    item      text    not null,
    site      text    not null,
    reference text    not null,
    day       text    not null,
    quantity  text    not null,
    days      text    not null,
    primary key (scenario, line)
);

comment on table scenarios_assumption is 'What a scenario assumes to be otherwise than it is; what does not belong to the kind is empty.';
