import { staffGroups, type MessagePart } from '@dabei/contracts';

export interface PartQuery {
  sql: string;
  params: readonly unknown[];
}

const inCampaign = 'e.campaign_id = ? and (cardinality(?::uuid[]) = 0 or e.id = any(?::uuid[]))';

const ids = 'json_agg(distinct r.id) as "registrationIds", json_agg(distinct e.id) as "eventIds"';

const familiesWhere = (condition: string): string => `
  select 'household:' || r.household_id as key, ${ids}
  from registration r join event e on e.id = r.event_id
    join household h on h.id = r.household_id and h.state = 'active'
  where ${inCampaign} and ${condition} group by r.household_id`;

/** The other household of a child. Who must not be found through the child is not led to either. */
const linkedWhere = (condition: string): string => `
  select 'household:' || l.household_id as key, ${ids}
  from registration r join event e on e.id = r.event_id
    join household own on own.id = r.household_id and own.state = 'active' and not own.protected
    join child_link l on l.child_id = r.child_id and l.household_id <> r.household_id
    join household h on h.id = l.household_id and h.state = 'active'
  where ${inCampaign} and ${condition} group by l.household_id`;

const inStates = 'r.state = any(?::text[])';
const takesPart = "r.state in ('confirmed', 'waiting', 'attended', 'missed')";
const withoutPlace = `r.state = 'waiting' and not exists (
  select 1 from registration o join event oe on oe.id = o.event_id
  where o.household_id = r.household_id and oe.campaign_id = e.campaign_id and o.occupies)`;
const withOpenOffer =
  "exists (select 1 from place_offer p where p.registration_id = r.id and p.state = 'open')";

const noRegistrations = `'[]'::json as "registrationIds", json_agg(distinct e.id) as "eventIds"`;

const organisersPeople = `
  select 'staff:' || s.account_id as key, ${noRegistrations}
  from event e join staff_organisation p on p.organisation_id = e.organisation_id
    join staff s on s.account_id = p.account_id and s.active
  where ${inCampaign} group by s.account_id`;

/** Where nobody signs in, the organisation itself is written to. */
const organisersThemselves = `
  select 'organisation:' || o.id as key, ${noRegistrations}
  from event e join organisation o on o.id = e.organisation_id and o.email is not null
  where ${inCampaign} and not exists (select 1 from staff_organisation p
    join staff s on s.account_id = p.account_id and s.active where p.organisation_id = o.id)
  group by o.id`;

const companions = `
  select 'staff:' || s.account_id as key, ${noRegistrations}
  from event e join companion c on c.event_id = e.id join staff s on s.account_id = c.account_id and s.active
  where ${inCampaign} group by s.account_id`;

export const isStaffPart = ({ kind }: MessagePart): boolean =>
  staffGroups.some((group) => group === kind);

/** The questions whose answers together are one group. */
export function partQueries(part: MessagePart): PartQuery[] {
  const events = `{${part.eventIds.join(',')}}`;
  const where = [part.campaignId, events, events];
  const states = part.states.length === 0 ? ['confirmed', 'attended'] : part.states;
  const withStates = [...where, `{${states.join(',')}}`];
  switch (part.kind) {
    case 'participants':
      return [{ sql: familiesWhere(inStates), params: withStates }];
    case 'guardians':
      return [
        { sql: familiesWhere(inStates), params: withStates },
        { sql: linkedWhere(inStates), params: withStates },
      ];
    case 'campaign':
      return [{ sql: familiesWhere(takesPart), params: where }];
    case 'without-place':
      return [{ sql: familiesWhere(withoutPlace), params: where }];
    case 'open-offer':
      return [{ sql: familiesWhere(withOpenOffer), params: where }];
    case 'organisers':
      return [
        { sql: organisersPeople, params: where },
        { sql: organisersThemselves, params: where },
      ];
    case 'companions':
      return [{ sql: companions, params: where }];
  }
}
