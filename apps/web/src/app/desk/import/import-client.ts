import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  route,
  deskRoutes,
  type ImportAccept,
  type ImportPreview,
  type ImportResult,
} from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';

/** Sends a file as it is, and asks what would come of it. */
@Injectable()
export class ImportClient {
  private readonly http = inject(HttpClient);

  upload(file: File, campaign: string | undefined): Promise<ImportPreview> {
    const params = { name: file.name.slice(0, 200), ...(campaign ? { campaign } : {}) };
    return firstValueFrom(
      this.http.post<ImportPreview>(deskRoutes.imports, file, {
        params,
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
  }

  preview(id: string, createOrganisers: boolean): Promise<ImportPreview> {
    const address = route(deskRoutes.importFile, { id });
    return firstValueFrom(this.http.get<ImportPreview>(address, { params: { createOrganisers } }));
  }

  accept(id: string, wish: ImportAccept): Promise<ImportResult> {
    return firstValueFrom(
      this.http.post<ImportResult>(route(deskRoutes.importAccept, { id }), wish),
    );
  }
}
