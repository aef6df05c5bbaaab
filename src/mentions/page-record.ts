/** What the search knows of an incident's writeup. */
export interface IncidentPage {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Id of the app. */
  readonly app: string;
  /** The databases with which it happens. */
  readonly databases: readonly string[];
  readonly messages: readonly IncidentMessage[];
}

/** A message that people meet in an incident. */
export interface IncidentMessage {
  readonly template: string;
  /** The text alone says that it is this incident. */
  readonly certain?: true;
  /** It states the failure; others stand around it. */
  readonly stating?: true;
}

/** What the search knows of the page of one family of error messages. */
export interface FamilyPage {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly messages: readonly { readonly template: string }[];
}

/** What the search knows of an app. */
export interface AppPage {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** What its logs alone say, as templates; `{release}` is the release that is running. */
  readonly logs: readonly string[];
}

/** All pages that a search can answer with. */
export interface Pages {
  readonly incidents: readonly IncidentPage[];
  readonly families: readonly FamilyPage[];
  readonly apps: readonly AppPage[];
}
