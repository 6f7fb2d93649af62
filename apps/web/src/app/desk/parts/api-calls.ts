import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Requests of the office that change something, or are asked for by a press. */
@Injectable()
export class ApiCalls {
  private readonly http = inject(HttpClient);

  get<T>(url: string, params: Record<string, string> = {}): Promise<T> {
    return firstValueFrom(this.http.get<T>(url, { params }));
  }

  post<T = void>(
    url: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<T> {
    return firstValueFrom(this.http.post<T>(url, body, { headers }));
  }

  put<T = void>(url: string, body: unknown): Promise<T> {
    return firstValueFrom(this.http.put<T>(url, body));
  }

  delete(url: string): Promise<void> {
    return firstValueFrom(this.http.delete<undefined>(url));
  }

  /** A document made from what is sent. */
  file(url: string, body: unknown): Promise<Blob> {
    return firstValueFrom(this.http.post(url, body, { responseType: 'blob' }));
  }
}
