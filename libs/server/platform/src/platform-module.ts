import { ormOptions } from '@dabei/server/database';
import { MikroORM } from '@mikro-orm/postgresql';
import { BullModule } from '@nestjs/bullmq';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Accounts } from './access/accounts';
import { PassCallers } from './access/pass-callers';
import { PassSessions } from './access/pass-sessions';
import { SecondFactors } from './access/second-factors';
import { CodeMail } from './access/code-mail';
import { Admission, AdmissionInterceptor } from './admission/admitted';
import { Audit } from './audit/audit';
import { Clock } from './clock/clock';
import { CONFIG, type Config } from './config/config';
import { Database, ORM } from './database/database';
import { Letters } from './letters/letters';
import { Limits } from './limits/limits';
import { loggerOptions } from './logging/logger-options';
import { MailNudge } from './mail/mail-nudge';
import { OfficeQueries } from './office/office-queries';
import { Outbox } from './outbox/outbox';
import { queueConnection } from './queues/queue-backend';
import { QuietQueues } from './queues/quiet-queues';
import { MAIL_QUEUE, OUTBOX_QUEUE, SCHEDULE_QUEUE } from './queues/queue-names';
import { Sealer } from './sealing/sealer';

const services = [
  Admission,
  AdmissionInterceptor,
  Database,
  Clock,
  Sealer,
  Outbox,
  Audit,
  MailNudge,
  CodeMail,
  Accounts,
  PassCallers,
  PassSessions,
  SecondFactors,
  Letters,
  Limits,
  OfficeQueries,
  QuietQueues,
];
const keptJobs = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: 500,
  removeOnFail: 2000,
};

/** What every context stands on: configuration, database, clock, sign-in, jobs, audit. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(config)),
        BullModule.forRoot({ connection: queueConnection(config) }),
        BullModule.registerQueue(
          { name: OUTBOX_QUEUE, defaultJobOptions: keptJobs },
          { name: MAIL_QUEUE, defaultJobOptions: { removeOnComplete: 500, removeOnFail: 2000 } },
          { name: SCHEDULE_QUEUE, defaultJobOptions: { removeOnComplete: 200, removeOnFail: 500 } },
        ),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: ORM,
          useFactory: () => MikroORM.init(ormOptions(config.databaseUrl, config.poolSize)),
        },
        ...services,
      ],
      exports: [CONFIG, ORM, BullModule, ...services],
    };
  }
}
