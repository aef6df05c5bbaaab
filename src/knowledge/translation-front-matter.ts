import { z } from 'astro/zod';

/**
 * The front matter of content/zh-cn/: what of the record is for reading, in another language. All else is the
 * original's; lists are in the original's order.
 */
export const translationFrontMatter = z.strictObject({
  /** Left out for an app, whose name is the same everywhere. */
  title: z.string().trim().min(2).max(90).optional(),
  summary: z.string().trim().min(10).max(240),
  /** Notes of `affected` and `fixed` of an incident. */
  affected: z.array(z.string()).optional(),
  fixed: z.array(z.string()).optional(),
  /** Deployments of an app, and why an upgrade stops on its way. */
  files: z.array(z.strictObject({ deployment: z.string(), note: z.string().optional() })).optional(),
  stops: z.array(z.string()).optional(),
  /** The `checked` of the original that was translated. */
  of: z.coerce.date('a date such as 2026-11-21'),
});

export type TranslationFrontMatter = z.infer<typeof translationFrontMatter>;
