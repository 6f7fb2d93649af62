import { HttpBackend } from '@angular/common/http';
import {
  inject,
  mergeApplicationConfig,
  REQUEST_CONTEXT,
  type ApplicationConfig,
} from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { appConfig } from './app.config';
import { serverRoutes } from './app.routes.server';
import { InternalBackend } from './shared/internal-backend';
import type { ServerContext } from './shared/server-context';
import { SITE_ORIGIN } from './shared/site-origin';

const onTheServer: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes(serverRoutes)),
    { provide: HttpBackend, useClass: InternalBackend },
    {
      provide: SITE_ORIGIN,
      useFactory: () => (inject(REQUEST_CONTEXT) as ServerContext | null)?.publicOrigin ?? '',
    },
  ],
};

export const serverConfig = mergeApplicationConfig(appConfig, onTheServer);
