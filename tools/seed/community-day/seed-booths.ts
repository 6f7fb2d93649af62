import { addDays, instantAt } from '@dabei/domain';
import { type Client } from 'pg';
import { insertRows } from '../insert-rows';
import { TOWN_ZONE } from '../zone';
import { actRows, stageHours } from './act-rows';
import { boothRow, seededApplications } from './booth-rows';
import {
  areaRows,
  connectionRow,
  connectionsOfSquare,
  placeRow,
  placesOfSquare,
} from './square-rows';
import { setUpSpan, standPlan } from './stand-plan';
import type { DayPeople } from './volunteer-rows';

/** The booths of the demo town's Weltkindertag: the call, the square with its power, 45 applications, the stage. */
export async function seedBooths(client: Client, people: DayPeople): Promise<void> {
  const { dayId, dice } = people;
  const connections = connectionsOfSquare(dice);
  const places = placesOfSquare(connections, dice);
  const applications = seededApplications(people);
  const standings = standPlan(applications, places, connections);
  await insertRows(client, 'booth_call', [callRow(people)]);
  await insertRows(client, 'booth_area', areaRows(dayId, dice));
  await insertRows(
    client,
    'power_connection',
    connections.map((one) => connectionRow(dayId, one)),
  );
  await insertRows(
    client,
    'booth_place',
    places.map((place) => placeRow(dayId, place)),
  );
  const rows = applications.map((one) => boothRow(people, one, standings.get(one.id)));
  await insertRows(client, 'booth', rows);
  const opened = instantAt(addDays(people.today, -20), '10:00', TOWN_ZONE);
  await insertRows(client, 'stage_act', actRows(people, applications, opened));
}

function callRow({ dayId, today }: DayPeople) {
  const at = (date: string, time: string): Date => instantAt(date, time, TOWN_ZONE);
  return {
    day_id: dayId,
    opens_at: at(addDays(today, -25), '08:00'),
    closes_at: at(addDays(today, 5), '20:00'),
    allocation: 'office',
    places: 40,
    minimums: [{ kind: 'food', count: 6 }],
    about:
      'Vereine, Schulen und Initiativen zeigen, was sie mit Kindern machen. Ein Stand kostet nichts; Strom und Wasser gibt es auf dem Platz.',
    ...{ set_up_from: setUpSpan.from, set_up_until: setUpSpan.until },
    ...{ set_up_minutes: setUpSpan.minutes, lane_capacity: setUpSpan.perSlot },
    ...{ stage_opens: stageHours.opens, stage_closes: stageHours.closes, stage_version: 1 },
    lost_child_point: 'Rotes Zelt am Brunnen, besetzt von 10 bis 18 Uhr.',
    first_aid: 'Sanitätsdienst am Haupteingang, auch über die 112.',
    safety:
      'Rettungswege bleiben drei Meter breit frei. Zelte werden mit Gewichten gehalten, nicht mit Heringen.',
    ...{ sheet_width_cm: 10_000, sheet_depth_cm: 6000, plan_version: 1, version: 1 },
  };
}
