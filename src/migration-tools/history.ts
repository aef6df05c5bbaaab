/** A migration that a database says was applied. */
export interface Migration {
  /** Its name as the tool's own messages write it: `api.0118_alter_check_badge_key`, `c45e397531d1`. */
  readonly id: string;
  /** When it was recorded, as the file has it (Django: UTC where the app uses time zones); `null` where the tool keeps no time. */
  readonly at: string | null;
}

/** What one migration tool left in one database, in the order in which it was recorded. */
export interface History {
  /** Id of the tool: the name of its file in this folder. */
  readonly tool: string;
  /** The bookkeeping table. */
  readonly table: string;
  /**
   * Migrations in the order of their recording. A tool that keeps only where it stands
   * (Alembic) has its heads here and nothing before them.
   */
  readonly applied: readonly Migration[];
  /** Where it stands: the last migration of every branch or app, sorted. Empty for an empty table. */
  readonly heads: readonly string[];
}
