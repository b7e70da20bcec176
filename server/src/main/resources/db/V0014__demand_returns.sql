-- The line of a purchase order by which goods were bought that go back to their supplier.
alter table demand_delivery
    add column bought text not null default '';
