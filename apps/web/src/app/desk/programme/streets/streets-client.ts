import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { deskRoutes, type StreetsPreview, type StreetsView } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';

const headers = { 'content-type': 'application/octet-stream' };

/** Sends a street list as it is. */
@Injectable()
export class StreetsClient {
  private readonly http = inject(HttpClient);

  preview(file: File): Promise<StreetsPreview> {
    const params = { name: file.name.slice(0, 200) };
    return firstValueFrom(
      this.http.post<StreetsPreview>(deskRoutes.streetsPreview, file, { params, headers }),
    );
  }

  replace(file: File): Promise<StreetsView> {
    return firstValueFrom(this.http.put<StreetsView>(deskRoutes.streets, file, { headers }));
  }
}
