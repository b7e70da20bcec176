-- The currency of an item's list price, which need not be that of the company for which it is planned.
alter table items_item
    add column currency text not null default '';
