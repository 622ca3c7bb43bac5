-- What reports count of applications. Everything here runs as its reader: the policies of the tables decide.

-- Every application that was filed, once: one that several people share is one row; one that was made again counts with
-- the one it replaces, as the last of them that was filed stands. Ideas, what is being prepared, what was withdrawn
-- before it was sent and what is deleted are not filed.
create view public.counted_applications with (security_invoker = true) as
with recursive present as (
  select id, workspace_id, resubmission_of as earlier from public.applications where not deleted
),
-- From each edition back to the first, until one comes again.
thread as (
  select id, workspace_id, id as at, earlier, array[id] as path from present where earlier is not null
  union all
  select thread.id, thread.workspace_id, present.id, present.earlier, thread.path || present.id
  from thread join present on present.id = thread.earlier and present.workspace_id = thread.workspace_id
  where present.id <> all (thread.path)
),
-- The first edition names them all; of editions that replace each other in a circle, the lowest of it.
firsts as (
  select distinct on (id) id,
    case when earlier = any (path)
      then (select min(member::text collate "C")::uuid from unnest(path[array_position(path, earlier):]) member)
      else at end as first_id
  from thread order by id, cardinality(path) desc
),
-- Asked once a workspace, and not of every application.
survivors as materialized (
  select workspace.id as workspace_id, merged.person_id, merged.survivor_id
  from public.workspaces workspace cross join lateral private.survivors(workspace.id) merged
),
filed as (
  select distinct on (application.workspace_id, coalesce(firsts.first_id, application.id)) application.*
  from public.applications application left join firsts on firsts.id = application.id
  where not application.deleted
    and (application.stage in ('submitted', 'waitlisted', 'accepted', 'refused')
      or application.stage = 'withdrawn' and application.submitted_on is not null)
  order by application.workspace_id, coalesce(firsts.first_id, application.id),
    application.created_at desc, application.id desc
),
dated as (
  select filed.*,
    -- The day it was sent; else that of its first passage to a stage of what is sent, where the team is, or of its
    -- answer if that is known to be earlier. Without any of them it is in no year.
    coalesce(filed.submitted_on, least(passage.day, filed.answered_on)) as filed_on
  from filed
  join public.workspaces workspace on workspace.id = filed.workspace_id
  left join lateral (
    -- A text that is no passage is kept by the app, and may hold anything.
    select min(case when pg_input_is_valid(split_part(move, ' ', 1), 'timestamptz')
      then (split_part(move, ' ', 1)::timestamptz at time zone workspace.time_zone)::date end) as day
    from unnest(filed.moves) move
    where move ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (submitted|waitlisted|accepted|refused)( |$)'
  ) passage on filed.submitted_on is null
),
-- Files that were merged are one person, with the disciplines of the one that stands.
named as materialized (
  select filed.id as application_id, filed.workspace_id, coalesce(survivors.survivor_id, person_id) as person_id
  from filed cross join lateral unnest(filed.people) person_id
  left join survivors using (workspace_id, person_id)
),
who as (
  select named.application_id,
    array_agg(distinct person.id) as people,
    array_agg(distinct discipline) filter (where discipline is not null) as disciplines
  from named
  join public.people person on person.id = named.person_id
    and (person.workspace_id = named.workspace_id) is true and not person.deleted
  left join lateral unnest(person.disciplines) discipline on true
  group by named.application_id
)
select
  dated.workspace_id,
  dated.id as application_id,
  dated.filed_on,
  extract(year from dated.filed_on)::int as year,
  extract(quarter from dated.filed_on)::int as quarter,
  dated.stage,
  dated.stage in ('accepted', 'refused') as is_answered,
  dated.stage = 'accepted' as is_obtained,
  dated.requested_cents,
  case when dated.stage = 'accepted' then dated.granted_cents end as granted_cents,
  -- The opportunity is the base's own word for who gives; the application's stands when it names none.
  coalesce(opportunity.funder, giver.name, dated.funder) as funder,
  coalesce(opportunity.program, dated.program) as program,
  dated.opportunity_id,
  dated.organization_id,
  coalesce(who.people, '{}') as people,
  coalesce(who.disciplines, '{}') as disciplines
from dated
-- By id, which tells them all apart; that they are of one workspace is looked at afterwards. Joined by the workspace,
-- where all are alike, each application would meet every opportunity.
left join public.opportunities opportunity
  on opportunity.id = dated.opportunity_id and (opportunity.workspace_id = dated.workspace_id) is true
left join public.organizations giver
  on giver.id = opportunity.organization_id and (giver.workspace_id = dated.workspace_id) is true
left join who on who.application_id = dated.id;

-- Totals of all time, of each year and of each quarter (`period` says which). What was not filed on a known day is in a
-- year that is null. The rate is of what was answered: what is awaited has not failed. Cents are exact; an amount that
-- nobody wrote down counts for nothing.
create view public.application_totals with (security_invoker = true) as
select workspace_id,
  case when grouping(year) = 1 then 'all' when grouping(quarter) = 1 then 'year' else 'quarter' end as period,
  year, quarter,
  count(*)::int as filed,
  count(*) filter (where is_answered)::int as answered,
  count(*) filter (where is_obtained)::int as obtained,
  round(count(*) filter (where is_obtained) / nullif(count(*) filter (where is_answered), 0)::numeric, 4) as success_rate,
  coalesce(sum(requested_cents), 0)::bigint as requested_cents,
  coalesce(sum(granted_cents), 0)::bigint as granted_cents
from public.counted_applications
group by grouping sets ((workspace_id), (workspace_id, year), (workspace_id, year, quarter));

-- The same by discipline of who applies: an application of two dancers counts once in dance, one of a dancer and a
-- musician once in each. Disciplines therefore add up to more than the totals. Without any, the discipline is null.
create view public.application_totals_by_discipline with (security_invoker = true) as
select workspace_id,
  case when grouping(year) = 1 then 'all' when grouping(quarter) = 1 then 'year' else 'quarter' end as period,
  year, quarter, discipline,
  count(*)::int as filed,
  count(*) filter (where is_answered)::int as answered,
  count(*) filter (where is_obtained)::int as obtained,
  round(count(*) filter (where is_obtained) / nullif(count(*) filter (where is_answered), 0)::numeric, 4) as success_rate,
  coalesce(sum(requested_cents), 0)::bigint as requested_cents,
  coalesce(sum(granted_cents), 0)::bigint as granted_cents
from public.counted_applications left join lateral unnest(disciplines) discipline on true
group by grouping sets (
  (workspace_id, discipline), (workspace_id, discipline, year), (workspace_id, discipline, year, quarter));

-- The same by who gives and by programme. Each application is in one of them, so that they add up to the totals.
create view public.application_totals_by_program with (security_invoker = true) as
select workspace_id,
  case when grouping(year) = 1 then 'all' when grouping(quarter) = 1 then 'year' else 'quarter' end as period,
  year, quarter, funder, program,
  count(*)::int as filed,
  count(*) filter (where is_answered)::int as answered,
  count(*) filter (where is_obtained)::int as obtained,
  round(count(*) filter (where is_obtained) / nullif(count(*) filter (where is_answered), 0)::numeric, 4) as success_rate,
  coalesce(sum(requested_cents), 0)::bigint as requested_cents,
  coalesce(sum(granted_cents), 0)::bigint as granted_cents
from public.counted_applications
group by grouping sets (
  (workspace_id, funder, program), (workspace_id, funder, program, year), (workspace_id, funder, program, year, quarter));

grant select on public.counted_applications, public.application_totals, public.application_totals_by_discipline,
  public.application_totals_by_program to authenticated, service_role;
