-- Who plans an item in a company: another person in each.
alter table items_cost
    add column planner text not null default '';
