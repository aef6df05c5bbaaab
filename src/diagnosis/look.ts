import type { Found, Need, Obstacle } from './answer.ts';

/** What looking at one thing gave, before anybody says what was wanted. */
export type Look =
  | { readonly kind: 'seen'; readonly holds: boolean; readonly found: Found }
  /** Nothing to see and nothing to show: the user said nothing about it. */
  | { readonly kind: 'unsupplied'; readonly need: Need }
  | { readonly kind: 'obstructed'; readonly obstacle: Obstacle };
