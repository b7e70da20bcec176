-- How it came that an order can start or cannot: one row from each moment on which something else was to be said.
create table readiness_chapter (
    for_order  text         not null,
    plan       integer      not null,
    at         timestamptz  not null,
    verdict    text         not null,
    until      text         not null,
    because    text         not null,
    primary key (for_order, plan)
);
