import { migrateDatabase, processConfig } from '@dabei/server/platform';
import { Logger } from 'nestjs-pino';
import { createApi } from './create-api';

const config = processConfig();
await migrateDatabase(config.databaseUrl);
const app = await createApi(config);
await app.listen(config.port, config.host);
app.get(Logger).log(`Dabei answers on port ${String(config.port)}`);
