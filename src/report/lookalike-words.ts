/** What is said of a kind of file: what was found, what to do, and which page of content/errors says more. */
export interface LookalikeWords {
  readonly found: (size: string) => string;
  readonly do: string;
  readonly page: string;
}

/** Words for a file that can be named: “This is a gzip archive.” Its size stands beside its name already. */
export function thisIs(what: string, next: string, page: string): LookalikeWords {
  return { found: () => `This is ${what}.`, do: next, page };
}
