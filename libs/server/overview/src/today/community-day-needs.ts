import type { NeedSource } from './need-source';

const day =
  'd.slug as id, d.title, null::text as note, null::timestamptz as due, count(*)::int as count';
const isOn = "d.phase in ('open', 'closed', 'day') and d.called_off_at is null";
const isCalledOff = "d.called_off_at is not null and d.phase <> 'erased'";
const toCall = 'storm_told_at is not null and storm_phoned_at is null';

/** What of a community day needs the office. */
export const communityDayNeeds: readonly NeedSource[] = [
  {
    kind: 'volunteer-calls',
    needs: 'community:desk',
    sql: `select ${day} from volunteer v join community_day d on d.id = v.day_id
      where v.email_key is null and v.${toCall} and ${isCalledOff} group by d.id`,
  },
  {
    kind: 'booth-calls',
    needs: 'community:desk',
    sql: `select ${day} from community_day d join (
          select day_id from booth where email_key is null and ${toCall}
          union all
          select a.day_id from stage_act a left join booth b on b.id = a.booth_id
          where coalesce(b.email_key, a.email_key) is null and a.storm_told_at is not null
            and a.storm_phoned_at is null) c
        on c.day_id = d.id
      where ${isCalledOff} group by d.id`,
  },
  {
    kind: 'booth-checks',
    needs: 'community:desk',
    sql: `select ${day} from booth b join community_day d on d.id = b.day_id
      where b.state = 'submitted' and b.proven_at is not null and ${isOn} group by d.id`,
  },
  {
    kind: 'booth-looks',
    needs: 'community:desk',
    sql: `select ${day} from booth b join community_day d on d.id = b.day_id
      where b.to_look_at <> '[]' and b.state in ('accepted', 'waiting', 'placed', 'arrived') and ${isOn}
      group by d.id`,
  },
  {
    // whoever asked for a role the office decides on keeps a place until then
    kind: 'shift-requests',
    needs: 'community:desk',
    sql: `select ${day}
      from shift_signup u join shift s on s.id = u.shift_id join community_day d on d.id = s.day_id
      where u.state = 'asked' and ${isOn} group by d.id`,
  },
];
