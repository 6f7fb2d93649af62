import { eventsOfSummer } from './events-of-summer';
import { largerTown } from './larger-town';
import { eventFacts } from './told-or-assumed';

describe('a town ten times as large', () => {
  const templates = largerTown(eventsOfSummer, 10);

  it('has ten times the programme, each event with a title of its own', () => {
    expect(templates).toHaveLength(eventsOfSummer.length * 10);
    const titles = templates.map((template) => eventFacts(template).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('stays within the six weeks of summer', () => {
    for (const template of templates) {
      const weeks = Math.ceil(eventFacts(template).length / 7);
      for (const week of template.weeks) expect(week + weeks).toBeLessThanOrEqual(6);
    }
  });
});
