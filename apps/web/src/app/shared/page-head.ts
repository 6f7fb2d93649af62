import { DOCUMENT, inject, Injectable } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { languages } from '@dabei/words';
import { SITE_ORIGIN } from './site-origin';
import { Words } from './words';

/** What a page says about itself to browsers, search engines and messengers. */
@Injectable({ providedIn: 'root' })
export class PageHead {
  private readonly title = inject(Title);
  private readonly meta = inject(Meta);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly origin = inject(SITE_ORIGIN);

  set(title: string, description = '', picture: 'holiday' | 'tree' = 'holiday'): void {
    const name = this.words.t('public.site.name');
    this.title.setTitle(title ? `${title} · ${name}` : name);
    const path = this.router.url.split(/[?#]/)[0] ?? '/';
    this.property('og:title', title || name);
    this.property('og:site_name', name);
    this.property('og:type', 'website');
    this.property('og:url', this.origin + path);
    this.property('og:image', `${this.origin}/sharing/${picture}.png`);
    this.property('og:image:width', '1200');
    this.property('og:image:height', '630');
    this.property('og:description', description);
    this.property('og:locale', this.words.language());
    this.meta.updateTag({ name: 'description', content: description });
    this.meta.updateTag({ name: 'twitter:card', content: 'summary_large_image' });
    this.otherLanguages(path);
  }

  private property(property: string, content: string): void {
    this.meta.updateTag({ property, content });
  }

  private otherLanguages(path: string): void {
    for (const language of languages) {
      const href = this.origin + path.replace(/^\/[a-z]{2}(?=\/|$)/, `/${language}`);
      const known = this.document.head.querySelector(`link[hreflang="${language}"]`);
      const link = known ?? this.document.createElement('link');
      link.setAttribute('rel', 'alternate');
      link.setAttribute('hreflang', language);
      link.setAttribute('href', href);
      if (!known) this.document.head.appendChild(link);
    }
  }
}
