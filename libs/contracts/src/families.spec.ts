import { z } from 'zod';
import * as contracts from './index';

/** What other people than the office and the family itself are answered. */
const areas = ['organiser', 'day', 'programme'] as const;
const marks = /reducedFee|reduced_fee|"proof"|"protected"|hasProof/;

/** Every schema a module exports, as the JSON schema of what it answers. */
function schemasOf(module: object): [string, string][] {
  return Object.entries(module).flatMap(([name, value]: [string, unknown]): [string, string][] =>
    value instanceof z.ZodType
      ? [[name, JSON.stringify(z.toJSONSchema(value, { unrepresentable: 'any', io: 'input' }))]]
      : [],
  );
}

describe('reduced fees and protection (product rules 7 and 10)', () => {
  it.each(areas)(
    'are no word of what organisers, companions and the public get: %s',
    async (area) => {
      const module = (await import(`./${area}.ts`)) as object;
      const schemas = schemasOf(module);
      expect(schemas.length).toBeGreaterThan(0);
      for (const [name, schema] of schemas) {
        expect([name, marks.test(schema)]).toEqual([name, false]);
      }
    },
  );

  it('are told to the office; otherwise this spec would look for nothing', () => {
    const told = JSON.stringify(z.toJSONSchema(contracts.familyPage, { unrepresentable: 'any' }));
    expect(told).toMatch(marks);
  });
});
