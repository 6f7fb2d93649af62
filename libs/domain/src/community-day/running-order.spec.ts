import fc from 'fast-check';
import { anAct, aStageDay, at } from '../testing/a-stage';
import { BERLIN } from '../testing/instants';
import { minutesAfter } from '../time/elapsed';
import { localTimeOf } from '../time/local-time';
import { movedActs, runningOrder, type RunningOrder, type StageAct } from './running-order';

const words = ({ slots }: RunningOrder): string[] =>
  slots.map(({ actId, startsAt }) => `${localTimeOf(startsAt, BERLIN)} ${actId}`);
const problemsOf = (order: RunningOrder) => (order.outcome === 'fits' ? [] : order.problems);

describe('the running order of a stage', () => {
  it('follows from a start, lengths and changeovers', () => {
    const acts = [anAct('band', { changeoverMinutes: 25 }), anAct('clown'), anAct('choir')];
    expect(words(runningOrder(aStageDay(acts)))).toEqual([
      '10:00 band',
      '10:45 clown',
      '11:15 choir',
    ]);
    const late = runningOrder(aStageDay(acts, { startsAt: at('10:12') }));
    expect(words(late)).toEqual(['10:12 band', '10:57 clown', '11:27 choir']);
    expect(runningOrder(aStageDay([]))).toEqual({ outcome: 'fits', slots: [] });
  });

  it('goes round a promised time, wherever that stands in the list', () => {
    const mayor = anAct('mayor', { fixedAt: at('10:30'), minutes: 10, changeoverMinutes: 0 });
    const [band, clown] = [anAct('band'), anAct('clown')];
    const expected = ['10:00 band', '10:30 mayor', '10:40 clown'];
    expect(words(runningOrder(aStageDay([mayor, band, clown])))).toEqual(expected);
    expect(words(runningOrder(aStageDay([band, clown, mayor])))).toEqual(expected);
    // with its changeover it would not be off the stage in time
    const long = anAct('band', { changeoverMinutes: 11 });
    expect(words(runningOrder(aStageDay([long, mayor])))).toEqual(['10:30 mayor', '10:40 band']);
  });

  it('passes several promised times in a row', () => {
    const fixed = ['10:10', '10:40', '11:10'].map((time) =>
      anAct(time, { fixedAt: at(time), changeoverMinutes: 0 }),
    );
    expect(words(runningOrder(aStageDay([anAct('band'), ...fixed])))).toEqual([
      '10:10 10:10',
      '10:40 10:40',
      '11:10 11:10',
      '11:30 band',
    ]);
  });

  it('says what does not fit, and by how much', () => {
    const early = anAct('early', { fixedAt: at('09:45') });
    const late = anAct('late', { fixedAt: at('12:50') });
    const inTheWay = anAct('other', { fixedAt: at('10:10') });
    expect(problemsOf(runningOrder(aStageDay([early, late, inTheWay])))).toEqual([
      { reason: 'fixed-times-collide', actId: 'other', otherId: 'early', minutes: 5 },
      { reason: 'before-opening', actId: 'early', minutes: 15 },
      { reason: 'after-closing', actId: 'late', minutes: 10 },
    ]);
    const tooMany = Array.from({ length: 7 }, (_, one) => anAct(String(one)));
    expect(problemsOf(runningOrder(aStageDay(tooMany)))).toEqual([
      { reason: 'after-closing', actId: '6', minutes: 20 },
    ]);
    expect(problemsOf(runningOrder(aStageDay([anAct('nothing', { minutes: 0 })])))).toEqual([
      { reason: 'no-length', actId: 'nothing' },
    ]);
    expect(problemsOf(runningOrder(aStageDay([anAct('band')], { startsAt: at('09:59') })))).toEqual(
      [{ reason: 'before-opening', actId: 'band', minutes: 1 }],
    );
  });

  it('sees a long promised act that several others run into', () => {
    const long = anAct('long', { fixedAt: at('10:00'), minutes: 90 });
    const [one, other] = ['10:20', '10:50'].map((time) => anAct(time, { fixedAt: at(time) }));
    if (!one || !other) throw new Error('There are two.');
    expect(problemsOf(runningOrder(aStageDay([long, one, other])))).toMatchObject([
      { actId: '10:20', otherId: 'long', minutes: 80 },
      { actId: '10:50', otherId: 'long', minutes: 50 },
    ]);
  });

  it('lets the last one clear the stage after closing', () => {
    const last = anAct('last', { minutes: 180, changeoverMinutes: 60 });
    expect(runningOrder(aStageDay([last])).outcome).toBe('fits');
  });
});

describe('who is told of a new running order', () => {
  it('are those who begin a minute earlier or later, and nobody else', () => {
    const before = runningOrder(aStageDay([anAct('band'), anAct('clown'), anAct('choir')])).slots;
    const swapped = runningOrder(aStageDay([anAct('band'), anAct('choir'), anAct('clown')])).slots;
    expect(movedActs(before, swapped)).toEqual([
      { actId: 'choir', from: at('11:00'), to: at('10:30') },
      { actId: 'clown', from: at('10:30'), to: at('11:00') },
    ]);
    const by = (seconds: number) =>
      movedActs(
        before,
        before.map((slot) => ({ ...slot, startsAt: minutesAfter(slot.startsAt, seconds / 60) })),
      ).length;
    expect([by(59), by(-59), by(60), by(-60)]).toEqual([0, 0, 3, 3]);
    expect(movedActs(before.slice(1), before)).toEqual([]);
    expect(movedActs(before, before.slice(1))).toEqual([]);
  });
});

const anyActs = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 40 }),
      changeoverMinutes: fc.nat(20),
      fixedAt: fc.option(
        fc.nat(200).map((minutes) => minutesAfter(at('10:00'), minutes)),
        { freq: 3 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((some) => some.map((one, index): StageAct => ({ id: String(index), ...one })));

it('no act overlaps another, each comes once, promised times stay, the others keep their order', () => {
  fc.assert(
    fc.property(anyActs, fc.nat(30), (acts, lateBy) => {
      const day = aStageDay(acts, { startsAt: minutesAfter(at('10:00'), lateBy) });
      const order = runningOrder(day);
      const { slots } = order;
      const actOf = (id: string) => acts.find((act) => act.id === id) ?? anAct(id);
      expect(slots.map(({ actId }) => actId).sort()).toEqual(acts.map(({ id }) => id).sort());
      for (const { actId, startsAt, endsAt } of slots) {
        expect(endsAt).toEqual(minutesAfter(startsAt, actOf(actId).minutes));
        expect(startsAt).toEqual(actOf(actId).fixedAt ?? startsAt);
      }
      const isFree = (id: string) => actOf(id).fixedAt === null;
      const inOrder = slots.map(({ actId }) => actId).filter(isFree);
      expect(inOrder).toEqual(acts.map(({ id }) => id).filter(isFree));
      // only two promised times can collide, and then it is said
      const collide = problemsOf(order).some(({ reason }) => reason === 'fixed-times-collide');
      for (const [index, next] of slots.slice(1).entries()) {
        for (const slot of slots.slice(0, index + 1)) {
          const freeAt = minutesAfter(slot.endsAt, actOf(slot.actId).changeoverMinutes);
          if (!collide || isFree(slot.actId) || isFree(next.actId))
            expect(freeAt.getTime()).toBeLessThanOrEqual(next.startsAt.getTime());
        }
      }
      if (order.outcome === 'fits') {
        for (const { startsAt, endsAt } of slots) {
          expect(startsAt >= day.hours.startsAt && endsAt <= day.hours.endsAt).toBe(true);
        }
      }
      // read back in the order of time it is the same order
      const readBack = slots.map(({ actId }) => actOf(actId));
      expect(runningOrder({ ...day, acts: readBack })).toEqual({ ...order });
    }),
  );
});
