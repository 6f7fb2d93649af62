import { NOW, type Invariant } from './invariant';

/** Two days after a day of erasure: a worker that was down for a night has caught up. */
const LATE = `${NOW}::date - 2`;

export const privacyInvariants: readonly Invariant[] = [
  {
    name: 'season-erased-on-time',
    says: 'A season is erased on its day.',
    sql: `select id as what, phase || ', due ' || erase_on as how from campaign
      where phase <> 'erased' and erase_on < ${LATE}`,
  },
  {
    name: 'nothing-of-an-erased-season',
    says: 'Nothing of a child is left of a season that was erased.',
    sql: `select a.registration_id as what, a.kind as how from registration_answer a
      join registration r on r.id = a.registration_id join event e on e.id = r.event_id
      join campaign c on c.id = e.campaign_id where c.phase = 'erased'`,
  },
  {
    name: 'answers-erased-on-time',
    says: 'What a family told for one event is erased on its day.',
    sql: `select registration_id as what, kind || ', due ' || erase_on as how from registration_answer
      where erase_on < ${LATE}`,
  },
  {
    name: 'erased-family-has-no-name',
    says: 'A family that was erased has no name, address or number left.',
    sql: `select h.id as what, 'guardian' as how from household h join guardian g on g.household_id = h.id
      where h.state = 'erased' and (g.first_name <> '' or g.last_name <> '' or g.email is not null or g.phone is not null)
      union all
      select h.id, 'child' from household h join child c on c.household_id = h.id
      where h.state = 'erased' and (c.first_name <> '' or c.last_name <> '' or c.search_key <> '')
      union all
      select id, 'address' from household where state = 'erased' and (street is not null or access_code_hash is not null)`,
  },
  {
    name: 'markets-erased-on-time',
    says: 'A market and a community day are erased on their day.',
    sql: `select id as what, phase || ', due ' || erase_on as how from market
      where phase <> 'erased' and erase_on < ${LATE}
      union all
      select id, phase || ', due ' || erase_on from community_day where phase <> 'erased' and erase_on < ${LATE}`,
  },
  {
    name: 'nobody-at-an-erased-day',
    says: 'Nobody is left of a community day or a market that was erased.',
    sql: `select v.id as what, 'volunteer' as how from volunteer v join community_day d on d.id = v.day_id
      where d.phase = 'erased'
      union all
      select b.id, 'booth' from booth b join community_day d on d.id = b.day_id where d.phase = 'erased'
      union all
      select b.id, 'booking' from pitch_booking b join market m on m.id = b.market_id where m.phase = 'erased'`,
  },
  {
    name: 'mail-forgets-its-address',
    says: 'A secret that was mailed is gone from the mail once it went out.',
    sql: `select id as what, purpose as how from mail where state = 'sent' and sealed is not null`,
  },
];
