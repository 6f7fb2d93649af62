import { Component } from '@angular/core';
@Component({ selector: 'dabei-stub', template: '' })
export class ContentPage {}
