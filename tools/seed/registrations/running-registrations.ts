import { type SeededEvent } from '../events/seeded-event';
import { type Plot } from '../events/templates/running-season';
import { type Dice } from '../seeded-dice';
import { type RegistrationRow } from '../town';
import { fillLine, fillPlaces, type Filling } from './fill-event';

const SHARE_ATTENDED = 0.88;

/** An event of the running season and what the demo shows with it. */
export interface PlottedEvent {
  plot: Plot;
  event: SeededEvent;
}

function markAttendance(rows: readonly RegistrationRow[], event: SeededEvent, dice: Dice): void {
  for (const row of rows) {
    row.state = dice.datatype.boolean(SHARE_ATTENDED) ? 'attended' : 'missed';
    row.changed_at = event.sessions.at(-1)?.ends_at ?? row.changed_at;
  }
}

function cancel({ row }: SeededEvent, rows: readonly RegistrationRow[], at: Date): void {
  row.status = 'cancelled';
  row.cancelled_reason = 'Der Projektor ist defekt, und so schnell finden wir keinen anderen.';
  row.updated_at = at;
  for (const registration of rows) {
    registration.state = 'cancelled';
    registration.end_reason = 'event-cancelled';
    registration.changed_at = at;
  }
}

/** Lets each event of the running season play its part. */
export function runningRegistrations(
  plotted: readonly PlottedEvent[],
  cancelledAt: Date,
  filling: Filling,
): void {
  const { registrar, families, dice } = filling;
  const byMail = {
    ...filling,
    families: families.filter(({ guardian }) => guardian.email !== null),
  };
  const byPhone = {
    ...filling,
    families: families.filter(({ household }) => household.contact_by === 'phone'),
  };
  const parts: Record<Plot, (event: SeededEvent) => void> = {
    'walk-in': () => undefined,
    over: (event) => {
      fillPlaces(event, dice.number.float({ min: 0.7, max: 0.95 }), filling);
      markAttendance(registrar.entriesAt(event), event, dice);
    },
    coming: (event) => fillPlaces(event, 0.6, filling),
    full: (event) => {
      fillPlaces(event, 1, filling);
      fillLine(event, 3, filling);
    },
    offered: (event) => {
      fillPlaces(event, 1, filling);
      fillLine(event, 3, byMail);
    },
    'offered-by-phone': (event) => {
      fillPlaces(event, 1, filling);
      fillLine(event, 1, byPhone);
      fillLine(event, 2, byMail);
    },
    cancelled: (event) => {
      fillPlaces(event, 0.6, filling);
      cancel(event, registrar.entriesAt(event), cancelledAt);
    },
    'too-few': (event) => fillPlaces(event, 0.22, filling),
  };
  for (const { plot, event } of plotted) parts[plot](event);
}
