import { chooseQueueBackend, migrateDatabase, processConfig } from '@dabei/server/platform';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { WorkerRootModule } from './worker-root-module';

const config = processConfig();
await migrateDatabase(config.databaseUrl);
chooseQueueBackend(config);
const app = await NestFactory.createApplicationContext(WorkerRootModule.forRoot(config), {
  bufferLogs: true,
});
app.useLogger(app.get(Logger));
app.enableShutdownHooks();
app.get(Logger).log('Dabei works');
