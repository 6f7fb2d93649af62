import {
  Clock,
  Database,
  PlatformModule,
  Sealer,
  chooseQueueBackend,
  type StaffCaller,
} from '@dabei/server/platform';
import { createTestDatabase, testConfig } from '@dabei/server/testing';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { notificationWork } from '../notification-work';
import { NotificationsModule } from '../notifications-module';
import { TellOfBasket } from '../queue/tell-of-basket';
import { Families, type Family } from './a-family';

export const kim: StaffCaller = {
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

interface WrittenLetter {
  purpose: string;
  title: string;
  paragraphs: string[];
}

/** Families that read letters, on a database of their own; nothing is sent. */
export class LetterTown {
  readonly database: Database;
  readonly families: Families;

  constructor(
    readonly app: INestApplicationContext,
    readonly stop: () => Promise<void>,
  ) {
    this.database = app.get(Database);
    this.families = new Families(this.database);
  }

  /** A morning without letters that wait. */
  async begin(instant: string): Promise<void> {
    await this.app.get(Clock).move(new Date(instant));
    await this.database.rows("delete from letter where state = 'due'");
  }

  /** Reads letters, and lives somewhere. */
  async aReader(address = true, language = 'de'): Promise<Family> {
    const family = await this.families.aFamily({ contactBy: 'letter', language });
    if (!address) return family;
    await this.database.rows(
      "update household set street = 'Allee 1', town = 'Voerde' where id = ?",
      [family.id],
    );
    return family;
  }

  async lettersOf({ id }: Family): Promise<WrittenLetter[]> {
    const rows = await this.database.rows<{ purpose: string; sealed: Buffer; key_id: string }>(
      'select purpose, sealed, key_id from letter where household_id = ? order by created_at, id',
      [id],
    );
    return rows.map(({ purpose, sealed, key_id }) => {
      const text = this.app.get(Sealer).open(Buffer.from(sealed), key_id);
      return { purpose, ...(JSON.parse(text) as Omit<WrittenLetter, 'purpose'>) };
    });
  }

  async tasksOf({ id }: Family): Promise<string[]> {
    const rows = await this.database.rows<{ kind: string }>(
      'select kind from task where household_id = ? order by created_at, id',
      [id],
    );
    return rows.map(({ kind }) => kind);
  }

  confirmed({ basketId }: Family): Promise<void> {
    return this.app.get(TellOfBasket).handle('basket-confirmed', { basketId });
  }
}

export async function startLetters(): Promise<LetterTown> {
  const test = await createTestDatabase();
  const config = testConfig(test.url, { publicUrl: 'https://dabei.example' });
  chooseQueueBackend(config);
  @Module({
    imports: [PlatformModule.forRoot(config), NotificationsModule],
    providers: notificationWork,
  })
  class Everything {}
  const app = await NestFactory.createApplicationContext(Everything, { logger: false });
  return new LetterTown(app, async () => {
    await app.close();
    await test.drop();
  });
}
