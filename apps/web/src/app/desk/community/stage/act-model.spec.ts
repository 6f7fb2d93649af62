import { actOf, emptyAct } from './act-model';

describe('an act as it is typed', () => {
  it('is told where its booth is told, and to nobody else then', () => {
    const typed = { ...emptyAct, title: ' Chor ', name: 'Kim', phone: '0221 1', boothId: 'b' };
    expect(actOf(typed)).toMatchObject({ title: 'Chor', boothId: 'b', contact: null });
  });

  it('is told to a person by name, or to nobody', () => {
    const contact = { name: 'Kim', phone: null, email: 'kim@example.org', language: 'de' };
    expect(actOf({ ...emptyAct, name: 'Kim ', email: 'kim@example.org' }).contact).toEqual(contact);
    expect(actOf({ ...emptyAct, fixedAt: '14:00' })).toMatchObject({
      fixedAt: '14:00',
      contact: null,
    });
  });
});
