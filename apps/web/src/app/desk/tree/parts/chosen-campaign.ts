import { type Signal, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

/** The campaign the address names; undefined: the one that goes on. */
export function chosenCampaign(): Signal<string | undefined> {
  const route = inject(ActivatedRoute);
  const named = route.queryParamMap.pipe(map((params) => params.get('aktion') ?? undefined));
  return toSignal(named, { initialValue: route.snapshot.queryParamMap.get('aktion') ?? undefined });
}
