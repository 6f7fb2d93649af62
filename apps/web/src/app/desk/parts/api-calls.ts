import { HttpClient, HttpErrorResponse } from '@angular/common/http';
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

  /** Takes something away and answers what is there now. */
  remove<T>(url: string): Promise<T> {
    return firstValueFrom(this.http.delete<T>(url));
  }

  /** A document made from what is sent. */
  async file(url: string, body: unknown): Promise<Blob> {
    try {
      return await firstValueFrom(this.http.post(url, body, { responseType: 'blob' }));
    } catch (error) {
      throw await readRefusal(error);
    }
  }
}

/** Who asks for a document gets the reason of a refusal as one, too: it is read here. */
async function readRefusal(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const { headers, status, url } = error;
  const text = await error.error.text();
  const said = { headers, status, ...(url === null ? {} : { url }) };
  try {
    return new HttpErrorResponse({ ...said, error: JSON.parse(text) as unknown });
  } catch {
    // a proxy's page, not ours: the status says enough
    return new HttpErrorResponse({ ...said, error: text });
  }
}
