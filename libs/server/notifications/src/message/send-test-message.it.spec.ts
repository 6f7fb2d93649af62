import type { MessageContent } from '@dabei/contracts';
import { MailSweeper } from '../deliver/mail-sweeper';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { SendTestMessage } from './send-test-message';

let world: RunningNotifications;

beforeAll(async () => {
  world = await startNotifications({}, [SendTestMessage]);
});
afterAll(() => world.stop());
beforeEach(() => world.at('2027-06-01T08:00:00Z'));

const content: MessageContent = {
  subjectDe: 'Neues zu {Veranstaltung}',
  textDe: 'Guten Tag {Name},\n\n{Kind} kommt: {Wann}, {Wo}. <b>Mehr</b>: https://dabei.example/x',
  subjectEn: '',
  textEn: '',
};

describe('a test mail', () => {
  const kim = {
    accountId: 'kim',
    name: 'Kim',
    email: 'kim@town.example',
    bundles: ['office'],
    secondFactor: true,
    organisationIds: [],
    companionOf: [],
    sessionId: 's',
    renewed: [],
    permissions: [],
  };

  it('comes to oneself, about somebody invented', async () => {
    await world.app.get(SendTestMessage).send({ content, language: 'de' }, kim);
    await world.app.get(MailSweeper).run();
    const [mail] = world.mailbox.to('kim@town.example');
    if (mail === undefined) throw new Error('nothing came');
    expect(headerOf(mail, 'Subject')).toBe('Probe: Neues zu Floß bauen');
    const row = await world.database.row<{ sealed: Buffer | null }>(
      "select sealed from mail where purpose = 'message-test'",
    );
    expect(row?.sealed).toBeNull();
  });
});
