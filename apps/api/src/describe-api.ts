import { routes } from '@dabei/contracts';
import type { Config } from '@dabei/server/platform';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

/** `/api/openapi.json` and `/api/docs`, from the same contracts that validate. */
export function describeApi(app: INestApplication, config: Pick<Config, 'publicUrl'>): void {
  const about = new DocumentBuilder()
    .setTitle('Dabei')
    .setDescription(
      'Community actions of a family office. Problems are application/problem+json with a code.',
    )
    .setVersion('1')
    .addServer(config.publicUrl)
    .addCookieAuth(
      'dabei.session_token',
      { type: 'apiKey', in: 'cookie', name: 'dabei.session_token' },
      'family',
    )
    .addCookieAuth(
      'dabei-desk.session_token',
      { type: 'apiKey', in: 'cookie', name: 'dabei-desk.session_token' },
      'staff',
    )
    .build();
  SwaggerModule.setup(
    routes.docs,
    app,
    () =>
      SwaggerModule.createDocument(app, about, {
        standardSchemaConverter: (schema, { schemaType }) => ({
          schema: z.toJSONSchema(schema as z.ZodType, {
            io: schemaType,
            target: 'openapi-3.0',
            unrepresentable: 'any',
          }),
        }),
      }),
    { jsonDocumentUrl: routes.openapi, customSiteTitle: 'Dabei API' },
  );
}
