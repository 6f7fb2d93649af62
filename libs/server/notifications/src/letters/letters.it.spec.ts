import { TellOfCancellation } from '../queue/tell-of-cancellation';
import { TellOfEvent } from '../queue/tell-of-event';
import { TellOfGroup } from '../queue/tell-of-group';
import type { Family } from '../testing/a-family';
import { kim, startLetters, type LetterTown } from '../testing/start-letters';
import { BatchFile } from './batch-file';
import { LetterQueries } from './letter-queries';
import { MarkBatch } from './mark-batch';
import { PrintBatch } from './print-batch';
import { QueueStatusLetter } from './queue-status-letter';

let town: LetterTown;

beforeAll(async () => {
  town = await startLetters();
});
afterAll(() => town.stop());
beforeEach(() => town.begin('2027-06-01T08:00:00Z'));

describe('news for a family that reads letters', () => {
  it('is one letter with the words of the mail, however often it is handled', async () => {
    const family = await town.aReader();
    await town.families.aPlace(family, await town.families.anEvent(), { child: 'Mia' });
    await Promise.all([town.confirmed(family), town.confirmed(family), town.confirmed(family)]);
    const letters = await town.lettersOf(family);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      purpose: 'registration-confirmed',
      title: 'Mia: Platz bei Klettern',
    });
    const text = letters[0]?.paragraphs.join('\n') ?? '';
    expect(text).toContain('Mia hat einen Platz.');
    expect(text).toContain('Wo: Voerde');
    expect(text).toContain('Rufen Sie uns an');
    expect(text).not.toContain('E-Mail');
    expect(await town.tasksOf(family)).toEqual([]);
  });

  it('is said in the family’s language, German below', async () => {
    const family = await town.aReader(true, 'en');
    await town.families.aPlace(family, await town.families.anEvent());
    await town.confirmed(family);
    const [letter] = await town.lettersOf(family);
    expect(letter?.title).toBe('Mia: place at Klettern');
    expect(letter?.paragraphs).toContain('Mia hat einen Platz.');
  });

  it('is a phone call when the letter would come too late, or nobody knows where to', async () => {
    const soon = await town.aReader();
    const tomorrow = await town.families.anEvent({
      sessions: [['2027-06-03T08:00:00Z', '2027-06-03T12:00:00Z']],
    });
    await town.families.aPlace(soon, tomorrow);
    await town.confirmed(soon);
    const nowhere = await town.aReader(false);
    await town.families.aPlace(nowhere, await town.families.anEvent());
    await town.confirmed(nowhere);
    const phoned = await town.families.aFamily({ contactBy: 'phone' });
    await town.families.aPlace(phoned, await town.families.anEvent());
    await town.confirmed(phoned);
    for (const family of [soon, nowhere, phoned]) {
      expect(await town.lettersOf(family)).toEqual([]);
      expect(await town.tasksOf(family)).toEqual(['phone-news']);
    }
  });

  it('covers cancelled events, changed dates and ended registrations; a question is asked on the phone', async () => {
    const family = await town.aReader();
    const event = await town.families.anEvent({ title: 'Töpfern' });
    await town.families.aPlace(family, event);
    await town.app.get(TellOfEvent).handle('event-moved', { eventId: event.id, sequence: 0 });
    await town.database.rows(
      "update registration set state = 'cancelled', end_reason = 'event-cancelled' where event_id = ?",
      [event.id],
    );
    await town.database.rows("update event set status = 'cancelled' where id = ?", [event.id]);
    await town.app.get(TellOfEvent).handle('event-cancelled', { eventId: event.id });
    const ended = await town.families.aPlace(family, await town.families.anEvent(), {
      child: 'Ben',
      state: 'cancelled',
    });
    const message = { registrationId: ended, by: 'office' };
    await town.app.get(TellOfCancellation).handle('registration-cancelled', message);
    expect((await town.lettersOf(family)).map(({ purpose }) => purpose).sort()).toEqual([
      'cancelled-by-office',
      'event-cancelled',
      'event-moved',
    ]);
    const group = await town.families.anEvent();
    const groupId = '00000000-0000-4000-8000-0000000000aa';
    for (const child of ['Lea', 'Tom']) {
      const id = await town.families.aPlace(family, group, { child, state: 'waiting' });
      await town.database.rows('update registration set group_id = ? where id = ?', [groupId, id]);
    }
    await town.app.get(TellOfGroup).handle('group-asked', { groupId, eventId: group.id });
    expect(await town.tasksOf(family)).toEqual(['group-question']);
  });
});

describe('a batch of letters', () => {
  async function due(count: number): Promise<Family[]> {
    const readers = [];
    for (let i = 0; i < count; i += 1) {
      const family = await town.aReader();
      await town.families.aPlace(family, await town.families.anEvent());
      await town.confirmed(family);
      readers.push(family);
    }
    return readers;
  }
  const print = (ids?: string[]) => town.app.get(PrintBatch).print(ids, kim);
  const page = () => town.app.get(LetterQueries).page();
  const mark = (id: string, what: 'sent' | 'back') => town.app.get(MarkBatch).mark(id, what, kim);

  it('is not lost when the browser dies after the print, and can be printed again', async () => {
    await due(2);
    const batch = await print();
    expect(batch.count).toBe(2);
    // nobody has fetched the file yet
    expect(await page()).toMatchObject({ dueCount: 0, batches: [{ id: batch.id, count: 2 }] });
    const files = [
      await town.app.get(BatchFile).file(batch.id),
      await town.app.get(BatchFile).file(batch.id),
    ];
    for (const file of files) expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await page()).batches[0]?.state).toBe('printed');
    await mark(batch.id, 'sent');
    // each family reads it in its own history
    const noted = await town.database.rows<{ action: string; letters: number }>(
      `select a.action, count(*)::int as letters from letter l
         join audit_line a on a.subject_type = 'letter' and a.subject_id = l.id and a.actor_id = ?
       where l.batch_id = ? group by a.action order by a.action`,
      [kim.accountId, batch.id],
    );
    expect(noted).toEqual([
      { action: 'letters-printed', letters: 2 },
      { action: 'letters-sent', letters: 2 },
    ]);
    expect((await page()).batches.find(({ id }) => id === batch.id)?.state).toBe('sent');
    await expect(mark(batch.id, 'sent')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await mark(batch.id, 'back');
    await mark(batch.id, 'back');
    expect((await page()).dueCount).toBe(2);
    await expect(mark(batch.id, 'back')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives a letter to one of two people who print at once', async () => {
    await due(3);
    const results = await Promise.allSettled([print(), print()]);
    const counts = results.map((one) => (one.status === 'fulfilled' ? one.value.count : 0));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    await expect(print()).rejects.toMatchObject({ details: { reason: 'nothing-to-print' } });
  });

  it('takes only what was chosen', async () => {
    await due(2);
    const [first] = (await page()).due;
    expect((await print([first?.id ?? ''])).count).toBe(1);
    expect((await page()).dueCount).toBe(1);
  });

  it('holds the status letter of a family once a day', async () => {
    const family = await town.aReader();
    await town.families.aPlace(family, await town.families.anEvent());
    const queue = town.app.get(QueueStatusLetter);
    await queue.queue(family.id, kim);
    await expect(queue.queue(family.id, kim)).rejects.toMatchObject({
      details: { reason: 'letter-today' },
    });
    const [letter] = await town.lettersOf(family);
    expect(letter?.paragraphs.join('\n')).toContain('Mia hat einen Platz.');
    const nowhere = await town.aReader(false);
    await expect(queue.queue(nowhere.id, kim)).rejects.toMatchObject({
      details: { reason: 'no-address' },
    });
  });
});
