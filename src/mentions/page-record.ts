/** What the search knows of an incident's writeup. */
export interface IncidentPage {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Id of the app. */
  readonly app: string;
  /** Messages that people meet; `certain` where the text alone says that it is this incident. */
  readonly messages: readonly { readonly template: string; readonly certain: boolean }[];
}

/** What the search knows of the page of one family of error messages. */
export interface FamilyPage {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly messages: readonly { readonly template: string }[];
}

/** All pages that a search can answer with. */
export interface Pages {
  readonly incidents: readonly IncidentPage[];
  readonly families: readonly FamilyPage[];
}
