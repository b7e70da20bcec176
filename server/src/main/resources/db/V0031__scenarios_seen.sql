-- Who sees a scenario sees all that it stands on: what is shown to everybody and stands on what its owner keeps private
-- is private again. One that was discarded stays as it was, so that those who saw it are still told what became of it.
with recursive below (scenario, base) as (
    select id, base
      from scenarios_scenario
     where shared
       and discarded_at is null
    union
    select below.scenario, stood.base
      from below
      join scenarios_scenario stood on stood.id = below.base
)
update scenarios_scenario
   set shared = false
 where id in (select below.scenario
                from below
                join scenarios_scenario stood on stood.id = below.base
               where not stood.shared);
