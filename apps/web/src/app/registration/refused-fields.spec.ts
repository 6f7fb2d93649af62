import type { BasketRequestInput } from '@dabei/contracts';
import { refusedFields } from './refused-fields';

const request: BasketRequestInput = {
  guardian: {
    firstName: 'Ayşe',
    lastName: 'Öztürk',
    email: 'ayse@dabei.example',
    phone: '12',
    resident: true,
    language: 'de',
  },
  children: [
    { key: 'known-1', childId: '0198f7d0-0000-7000-8000-000000000001' },
    { key: '2', firstName: 'Mia', lastName: 'Öztürk', birthDate: '2030-01-01' },
  ],
  lines: [{ eventId: 'forest', children: [{ key: 'known-1' }, { key: '2' }] }],
  buttonText: 'Verbindlich anmelden',
};
const at = (...paths: string[]) =>
  refusedFields(
    paths.map((path) => ({ path, code: 'invalid' })),
    request,
  );

describe('what the server did not take of a basket', () => {
  it('stands beside the field of the guardian', () => {
    expect([...at('guardian.phone').people]).toEqual([['guardian.phone', '12']]);
  });

  it('stands beside the field of the child, whatever its place in the request', () => {
    expect([...at('children.1.birthDate').people]).toEqual([['child.2.birthDate', '2030-01-01']]);
  });

  it('stands beside the name where only the child is named', () => {
    expect([...at('children.1').people]).toEqual([['child.2.firstName', 'Mia']]);
  });

  it('stands beside the answers of this child at this event', () => {
    const { answers } = at(
      'lines.0.children.1.answers.emergencyContact.phone',
      'lines.0.children.1.answers.pickUp',
    );
    expect([...answers]).toEqual([['forest:2', ['emergencyContact.phone', 'pickUp']]]);
  });

  it('stands nowhere when there is no field: a known child, the button, a stranger path', () => {
    const { people, answers } = at('children.0', 'buttonText', 'guardian', 'lines.7.children.0');
    expect(people.size + answers.size).toBe(0);
  });
});
