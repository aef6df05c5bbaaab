/**
 * What to do with damaged tables. Not every `sqlite3` can do what is named here: Debian 12's ends in an error, and leaves
 * a database without a table that passes its check.
 */
export const RESCUE =
  'Restore a backup where there is one. Where there is none, “sqlite3 copy.db .recover” saves what can be read of a copy, if your sqlite3 was built for it: the page errors/database-disk-image-is-malformed says how to see that, and what to do if not.';
